package jp.machi_id.keycloak.citizens;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** Gives each request its {@link CitizensResource}. */
class CitizensResourceProvider implements RealmResourceProvider {

    private final KeycloakSession session;

    CitizensResourceProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return new CitizensResource(session);
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
