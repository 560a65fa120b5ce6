package jp.machi_id.keycloak.audit;

import org.jboss.logging.Logger;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;

/** Makes a line of every event. */
final class AuditListener implements EventListenerProvider {

    private static final Logger LOG = Logger.getLogger(AuditListener.class);

    private final KeycloakSession session;
    private final AuditKeys keys;

    AuditListener(KeycloakSession session, AuditKeys keys) {
        this.session = session;
        this.keys = keys;
    }

    @Override
    public void onEvent(Event event) {
        orNothing(() -> AuditLines.add(session, keys, new UserEventLine(session, keys).of(event)));
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        orNothing(() -> AuditLines.add(session, keys, new AdminEventLine(session, keys).of(event)));
    }

    /** What is thrown here Keycloak only logs, so the transaction is told to end without effect. */
    private void orNothing(Runnable record) {
        try {
            record.run();
        } catch (RuntimeException e) {
            LOG.error("An event cannot be recorded, so what it tells of is undone", e);
            session.getTransactionManager().setRollbackOnly();
        }
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
