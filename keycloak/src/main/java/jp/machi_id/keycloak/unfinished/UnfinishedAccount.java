package jp.machi_id.keycloak.unfinished;

import jp.machi_id.keycloak.audit.Act;
import jp.machi_id.keycloak.capture.ChangeCapture;
import org.keycloak.common.ClientConnection;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;

/** An account whose registration was not finished, and how it goes. */
public final class UnfinishedAccount {

    private final KeycloakSession session;
    private final RealmModel realm;

    public UnfinishedAccount(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Whether this is one. */
    public boolean is(UserModel user) {
        return user != null && new UnfinishedRegistrations(session).includes(user.getId());
    }

    /**
     * Removes it in the session's transaction. Nobody ever had the use of it: no session, nothing in
     * it but the address.
     *
     * @param why the act that the audit log keeps
     * @throws IllegalStateException when Keycloak cannot remove it
     */
    public void remove(UserModel user, Act why) {
        String userId = user.getId();
        if (!new UserManager(session).removeUser(realm, user)) {
            throw new IllegalStateException("Keycloak did not remove the unfinished account");
        }
        new UnfinishedRegistrations(session).finish(userId);
        ChangeCapture.changed(session, realm.getId(), userId);
        EventBuilder event = event();
        why.of(event.event(EventType.DELETE_ACCOUNT).user(userId)).success();
    }

    /** Without a connection where the clock, and no request, has it removed. */
    private EventBuilder event() {
        ClientConnection connection = session.getContext().getConnection();
        EventBuilder event =
                connection == null
                        ? new EventBuilder(realm, session)
                        : new EventBuilder(realm, session, connection);
        return session.getContext().getClient() == null
                ? event
                : event.client(session.getContext().getClient());
    }
}
