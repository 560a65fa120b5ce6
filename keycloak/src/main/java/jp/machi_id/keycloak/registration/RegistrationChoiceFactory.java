package jp.machi_id.keycloak.registration;

import java.time.Clock;
import java.time.Duration;
import jp.machi_id.keycloak.step.MethodStepFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

/**
 * Makes {@link RegistrationChoice}s, and has the clock remove what registrations leave behind that
 * nobody finished.
 */
public final class RegistrationChoiceFactory extends MethodStepFactory {

    private static final String OPTION_ABANDONED_AFTER = "abandonedAfterHours";
    private static final int DEFAULT_HOURS = 24;
    private static final String OPTION_INTERVAL = "cleaningIntervalSeconds";
    private static final int DEFAULT_INTERVAL = 900;

    private Duration abandonedAfter;
    private Duration interval;

    public RegistrationChoiceFactory() {
        super(
                "registration-choice",
                "Passkey or password",
                "Registration: asks what the citizen wants to sign in with.",
                "registration",
                new RegistrationChoice());
    }

    @Override
    public void init(Config.Scope options) {
        abandonedAfter =
                Duration.ofHours(atLeastOne(options, OPTION_ABANDONED_AFTER, DEFAULT_HOURS));
        interval = Duration.ofSeconds(atLeastOne(options, OPTION_INTERVAL, DEFAULT_INTERVAL));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(
                event -> {
                    if (event instanceof PostMigrationEvent) {
                        KeycloakModelUtils.runJobInTransaction(factory, this::schedule);
                    }
                });
    }

    /** One node of the cluster does it, whichever comes first. */
    private void schedule(KeycloakSession session) {
        RegistrationCleaner cleaner =
                new RegistrationCleaner(Clock.systemUTC(), abandonedAfter);
        session.getProvider(TimerProvider.class)
                .schedule(
                        new ClusterAwareScheduledTaskRunner(
                                session.getKeycloakSessionFactory(), cleaner, interval.toMillis()),
                        interval.toMillis());
    }

    private static int atLeastOne(Config.Scope options, String name, int otherwise) {
        int value = options.getInt(name, otherwise);
        if (value < 1) {
            throw new IllegalStateException(name + " of registration-choice must be 1 or more");
        }
        return value;
    }
}
