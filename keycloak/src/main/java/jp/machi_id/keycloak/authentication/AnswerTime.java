package jp.machi_id.keycloak.authentication;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Answers to an address typed by a stranger take the same time whether the address is known or not.
 * The time is long enough to see a dead mail server (it refuses at once), so that the page can say
 * so; a slower failure is told at the visitor's next step.
 */
public final class AnswerTime {

    private static final Duration LENGTH = Duration.ofMillis(500);

    private final long deadline = System.nanoTime() + LENGTH.toNanos();

    private AnswerTime() {}

    /** Starts the clock; call this before anything that depends on the address. */
    public static AnswerTime start() {
        return new AnswerTime();
    }

    /** Whether the mail failed in time to be told; returns as soon as that is known. */
    public boolean failedEarly(CompletableFuture<Void> mail) {
        try {
            mail.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return false;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Has the answer wait until the time is over, when all else is done and committed: what comes after
     * the wait could still tell, and who waits holds no connection to the database.
     */
    public void even(KeycloakSession session) {
        session.getTransactionManager().enlistAfterCompletion(new Wait());
    }

    private final class Wait extends AbstractKeycloakTransaction {

        @Override
        protected void commitImpl() {
            untilDeadline();
        }

        @Override
        protected void rollbackImpl() {
            untilDeadline();
        }

        private void untilDeadline() {
            try {
                TimeUnit.NANOSECONDS.sleep(deadline - System.nanoTime());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
