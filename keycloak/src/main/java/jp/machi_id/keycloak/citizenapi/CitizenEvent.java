package jp.machi_id.keycloak.citizenapi;

import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** The beginning of an event of this interface: who did it, in which session, by which client. */
final class CitizenEvent {

    private CitizenEvent() {}

    static EventBuilder of(KeycloakSession session, AuthResult caller) {
        return new EventBuilder(
                        session.getContext().getRealm(),
                        session,
                        session.getContext().getConnection())
                .client(caller.client())
                .user(caller.user())
                .session(caller.session());
    }
}
