package jp.machi_id.keycloak.authentication;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.util.ResolveRelative;

/** Where a relying party lives, for mails that lead back to it. */
public final class PortalUrl {

    private PortalUrl() {}

    /** Address of its first page, or an empty text when it names none. */
    public static String of(KeycloakSession session, ClientModel relyingParty) {
        String url =
                ResolveRelative.resolveRelativeUri(
                        session, relyingParty.getRootUrl(), relyingParty.getBaseUrl());
        return url == null ? "" : url;
    }
}
