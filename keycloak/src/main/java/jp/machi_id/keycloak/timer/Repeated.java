package jp.machi_id.keycloak.timer;

import java.time.Duration;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.TimerProvider;

/** Work that is repeated on every node, from when the tables are there. */
public final class Repeated {

    private static final Logger LOG = Logger.getLogger(Repeated.class);

    private Repeated() {}

    /**
     * Has the work done after each interval; call it from {@code postInit}. A run that throws is
     * logged, and the next one tries again.
     *
     * @param name for the timer and the log
     */
    public static void schedule(
            KeycloakSessionFactory factory, String name, Duration interval, Runnable work) {
        factory.register(
                event -> {
                    if (event instanceof PostMigrationEvent) {
                        KeycloakModelUtils.runJobInTransaction(
                                factory,
                                session ->
                                        session.getProvider(TimerProvider.class)
                                                .schedule(
                                                        () -> attempt(name, work),
                                                        interval.toMillis(),
                                                        name));
                    }
                });
    }

    private static void attempt(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s did not finish; the next run tries again", name);
        }
    }
}
