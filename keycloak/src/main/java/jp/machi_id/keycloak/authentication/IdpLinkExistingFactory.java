package jp.machi_id.keycloak.authentication;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.broker.IdpAutoLinkAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/** Makes {@link IdpLinkExisting}s. */
public final class IdpLinkExistingFactory extends IdpAutoLinkAuthenticatorFactory {

    private static final IdpLinkExisting STEP = new IdpLinkExisting();

    @Override
    public Authenticator create(KeycloakSession session) {
        return STEP;
    }

    @Override
    public String getId() {
        return "idp-link-existing";
    }

    @Override
    public String getDisplayType() {
        return "Link an existing citizen";
    }
}
