package jp.machi_id.keycloak.onetimecode;

import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.TimerProvider;

/**
 * The engine of this project. Keycloak does not start without its key, or with a limit that is no
 * number: a forgotten key must not be noticed at the first sign-in.
 */
public final class DefaultOneTimeCodeProviderFactory implements OneTimeCodeProviderFactory {

    private static final Logger LOG = Logger.getLogger(DefaultOneTimeCodeProviderFactory.class);
    private static final Duration PURGE_INTERVAL = Duration.ofMinutes(15);
    private static final String OPTION_PREFIX = "KC_SPI_ONE_TIME_CODE__DEFAULT__";

    private KeyedHash hash;
    private CodeLimits limits;
    private CodeStore store;
    private OneTimeCodeEngine engine;

    @Override
    public void init(Config.Scope options) {
        try {
            hash = KeyedHash.fromConfiguration(options.get("key"));
            limits = CodeLimitsConfig.read(options);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "One-time codes are not configured: "
                            + e.getMessage()
                            + ". Set "
                            + OPTION_PREFIX
                            + "KEY to base64url of at least 32 random bytes; the limits are listed in"
                            + " keycloak/README.md.");
        }
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        store = new SqlCodeStore(new KeycloakTransactions(factory));
        engine = new OneTimeCodeEngine(store, hash, limits, Clock.systemUTC());
        factory.register(
                event -> {
                    if (event instanceof PostMigrationEvent) {
                        KeycloakModelUtils.runJobInTransaction(factory, this::schedulePurge);
                    }
                });
    }

    /** Every node purges; deleting the same expired rows twice does no harm. */
    private void schedulePurge(KeycloakSession session) {
        session.getProvider(TimerProvider.class)
                .schedule(this::purge, PURGE_INTERVAL.toMillis(), "machi-one-time-code-purge");
    }

    private void purge() {
        try {
            LOG.debugf("purged %d rows of one-time codes", store.purge(Clock.systemUTC().instant()));
        } catch (RuntimeException e) {
            LOG.warn("Expired one-time codes were not purged; the next run tries again", e);
        }
    }

    @Override
    public OneTimeCodeProvider create(KeycloakSession session) {
        return engine;
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return "default";
    }
}
