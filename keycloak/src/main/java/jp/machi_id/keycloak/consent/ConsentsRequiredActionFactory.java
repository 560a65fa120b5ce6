package jp.machi_id.keycloak.consent;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The required action {@code machi-consents}; a realm takes part by enabling it. */
public final class ConsentsRequiredActionFactory implements RequiredActionFactory {

    static final String ID = "machi-consents";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Consents of a citizen";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new ConsentsRequiredAction();
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing to configure.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
