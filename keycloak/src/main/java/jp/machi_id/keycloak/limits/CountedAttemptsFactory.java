package jp.machi_id.keycloak.limits;

import java.time.Clock;
import java.time.Duration;
import jp.machi_id.keycloak.keys.KeyedHash;
import jp.machi_id.keycloak.tables.OwnTransactions;
import jp.machi_id.keycloak.tables.RequestTransaction;
import jp.machi_id.keycloak.timer.Repeated;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * The provider {@code default}. Keycloak does not start without its key, or with a size that is no
 * number: a forgotten one must not be noticed at the first sign-in.
 */
public final class CountedAttemptsFactory implements AttemptLimitsFactory {

    private static final Logger LOG = Logger.getLogger(CountedAttemptsFactory.class);
    private static final Duration PURGE_INTERVAL = Duration.ofMinutes(15);
    private static final String OPTION_PREFIX = "KC_SPI_ATTEMPT_LIMITS__DEFAULT__";

    private CounterNames names;
    private Sizes sizes;
    private CounterStore store;

    @Override
    public void init(Config.Scope options) {
        try {
            names = new CounterNames(KeyedHash.fromConfiguration(options.get("key")));
            sizes = Sizes.read(options);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The limits of attempts are not configured: "
                            + e.getMessage()
                            + ". Set "
                            + OPTION_PREFIX
                            + "KEY to base64url of at least 32 random bytes; the sizes are listed in"
                            + " keycloak/README.md.");
        }
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        store = new SqlCounterStore(new OwnTransactions(factory));
        Repeated.schedule(factory, "machi-attempt-limits-purge", PURGE_INTERVAL, this::purge);
    }

    /** Every node purges; deleting the same rows twice does no harm. */
    private void purge() {
        LOG.debugf("purged %d counters", store.purge(Clock.systemUTC().instant()));
    }

    @Override
    public CounterNames counterNames() {
        return names;
    }

    @Override
    public AttemptLimits create(KeycloakSession session) {
        CounterStore inRequest = new SqlCounterStore(new RequestTransaction(session));
        return new CountedAttempts(store, inRequest, names, sizes, Clock.systemUTC());
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }

    @Override
    public String getId() {
        return "default";
    }
}
