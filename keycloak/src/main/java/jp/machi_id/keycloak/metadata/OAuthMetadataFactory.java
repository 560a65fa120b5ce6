package jp.machi_id.keycloak.metadata;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oauth2.OAuth2WellKnownProviderFactory;
import org.keycloak.wellknown.WellKnownProvider;

/** {@code .well-known/oauth-authorization-server}, in place of Keycloak's, whose id it has. */
public final class OAuthMetadataFactory extends OAuth2WellKnownProviderFactory {

    @Override
    public WellKnownProvider create(KeycloakSession session) {
        return Offered.metadata(session);
    }
}
