package jp.machi_id.keycloak.alarm;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** Gives each request its {@link AlarmResource}. */
final class AlarmResourceProvider implements RealmResourceProvider {

    /** Last part of the address but for the token. */
    static final String ID = "security-alarm";

    private final KeycloakSession session;

    AlarmResourceProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return new AlarmResource(session);
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
