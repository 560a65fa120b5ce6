package jp.machi_id.keycloak.citizens;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves {@link CitizensResource} at {@code /realms/<realm>/citizens}. */
public class CitizensResourceProviderFactory implements RealmResourceProviderFactory {

    @Override
    public String getId() {
        return "citizens";
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new CitizensResourceProvider(session);
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
