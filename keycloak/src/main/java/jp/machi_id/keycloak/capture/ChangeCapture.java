package jp.machi_id.keycloak.capture;

import java.util.Map;
import java.util.TreeMap;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Collects the citizens changed by one request and writes their marks just before its transaction
 * commits.
 *
 * <p>Two things follow from doing it then and not when the event is heard. A citizen whom a request
 * changes in five steps is bumped once. And a failure counts: Keycloak swallows whatever an event
 * listener throws, but an exception of a transaction enlisted for preparation rolls everything back
 * and fails the request.
 */
public final class ChangeCapture extends AbstractKeycloakTransaction {

    private static final String ATTRIBUTE = ChangeCapture.class.getName();

    private final CitizenVersions versions;

    /**
     * Realm by user; sorted, so that two requests that change the same citizens lock in one order.
     */
    private final Map<String, String> realmByUser = new TreeMap<>();

    ChangeCapture(CitizenVersions versions) {
        this.versions = versions;
    }

    /** Notes that this session's transaction changes (creates, deletes) the citizen. */
    public static void changed(KeycloakSession session, String realmId, String userId) {
        ChangeCapture capture = session.getAttribute(ATTRIBUTE, ChangeCapture.class);
        if (capture == null) {
            capture = new ChangeCapture(new CitizenVersions(session));
            session.getTransactionManager().enlistPrepare(capture);
            session.setAttribute(ATTRIBUTE, capture);
        }
        capture.add(realmId, userId);
    }

    void add(String realmId, String userId) {
        realmByUser.put(userId, realmId);
    }

    @Override
    protected void commitImpl() {
        realmByUser.forEach((userId, realmId) -> versions.bump(realmId, userId));
    }

    @Override
    protected void rollbackImpl() {
        realmByUser.clear();
    }
}
