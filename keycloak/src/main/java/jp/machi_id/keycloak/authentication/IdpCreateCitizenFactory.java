package jp.machi_id.keycloak.authentication;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.broker.IdpCreateUserIfUniqueAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/** Makes {@link IdpCreateCitizen}s. */
public final class IdpCreateCitizenFactory extends IdpCreateUserIfUniqueAuthenticatorFactory {

    private static final IdpCreateCitizen STEP = new IdpCreateCitizen();

    @Override
    public Authenticator create(KeycloakSession session) {
        return STEP;
    }

    @Override
    public String getId() {
        return "idp-create-citizen";
    }

    @Override
    public String getDisplayType() {
        return "Create citizen if unique";
    }
}
