package jp.machi_id.keycloak.audit;

import java.util.ArrayList;
import java.util.List;
import jp.machi_id.keycloak.tables.RequestTransaction;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Collects the lines of one transaction and writes them just before it commits, in one statement.
 *
 * <p>Keycloak swallows whatever an event listener throws, but an exception of a transaction enlisted
 * for preparation rolls everything back and fails the request: an act that cannot be recorded does
 * not happen. Events of failures come in a transaction of their own, of which the same is true: the
 * request that was to be refused then fails.
 */
final class AuditLines extends AbstractKeycloakTransaction {

    private static final String ATTRIBUTE = AuditLines.class.getName();

    private final AuditStore store;
    private final List<AuditLine> lines = new ArrayList<>();

    private AuditLines(AuditStore store) {
        this.store = store;
    }

    /** Has the line written with the session's transaction. */
    static void add(KeycloakSession session, AuditKeys keys, AuditLine line) {
        AuditLines lines = session.getAttribute(ATTRIBUTE, AuditLines.class);
        if (lines == null) {
            lines = new AuditLines(new AuditStore(new RequestTransaction(session), keys));
            session.getTransactionManager().enlistPrepare(lines);
            session.setAttribute(ATTRIBUTE, lines);
        }
        lines.lines.add(line);
    }

    @Override
    protected void commitImpl() {
        store.append(lines);
    }

    @Override
    protected void rollbackImpl() {
        lines.clear();
    }
}
