package jp.machi_id.keycloak.notices;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * What one request did, by citizen. It is told after the commit and on another thread: a notice must
 * not say what did not happen, and neither delay nor hinder what did.
 */
final class PendingNotices extends AbstractKeycloakTransaction {

    private static final Logger LOG = Logger.getLogger(PendingNotices.class);
    private static final String ATTRIBUTE = PendingNotices.class.getName();

    private final ExecutorService executor;
    private final Consumer<Happening> notifier;
    private final Map<String, Happening> byUser = new LinkedHashMap<>();

    PendingNotices(ExecutorService executor, Consumer<Happening> notifier) {
        this.executor = executor;
        this.notifier = notifier;
    }

    /** Those of this session's transaction. */
    static PendingNotices of(KeycloakSession session, Consumer<Happening> notifier) {
        PendingNotices pending = session.getAttribute(ATTRIBUTE, PendingNotices.class);
        if (pending == null) {
            pending =
                    new PendingNotices(
                            session.getProvider(ExecutorsProvider.class).getExecutor("machi-notices"),
                            notifier);
            session.getTransactionManager().enlistAfterCompletion(pending);
            session.setAttribute(ATTRIBUTE, pending);
        }
        return pending;
    }

    Happening about(String userId, Supplier<Happening> first) {
        return byUser.computeIfAbsent(userId, id -> first.get());
    }

    @Override
    protected void commitImpl() {
        byUser.values().forEach(this::hand);
    }

    private void hand(Happening happening) {
        try {
            executor.execute(() -> notifier.accept(happening));
        } catch (RejectedExecutionException e) {
            LOG.error("A security notice was not sent: too many are waiting");
        }
    }

    @Override
    protected void rollbackImpl() {
        byUser.clear();
    }
}
