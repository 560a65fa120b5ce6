package jp.machi_id.keycloak.citizenapi;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves {@link CitizenResource} at {@code /realms/<realm>/citizen}. */
public class CitizenResourceProviderFactory implements RealmResourceProviderFactory {

    @Override
    public String getId() {
        return "citizen";
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new CitizenResourceProvider(session);
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
