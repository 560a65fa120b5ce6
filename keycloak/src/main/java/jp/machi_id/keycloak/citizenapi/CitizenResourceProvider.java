package jp.machi_id.keycloak.citizenapi;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** Gives each request its {@link CitizenResource}. */
class CitizenResourceProvider implements RealmResourceProvider {

    private final KeycloakSession session;

    CitizenResourceProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return new CitizenResource(session);
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
