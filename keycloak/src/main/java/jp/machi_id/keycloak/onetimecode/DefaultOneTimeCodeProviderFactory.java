package jp.machi_id.keycloak.onetimecode;

import java.time.Clock;
import java.time.Duration;
import jp.machi_id.keycloak.keys.KeyedHash;
import jp.machi_id.keycloak.limits.AttemptLimits;
import jp.machi_id.keycloak.limits.AttemptLimitsFactory;
import jp.machi_id.keycloak.limits.CounterNames;
import jp.machi_id.keycloak.tables.OwnTransactions;
import jp.machi_id.keycloak.tables.RequestTransaction;
import jp.machi_id.keycloak.timer.Repeated;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

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
    private CounterNames names;

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
        store = new SqlCodeStore(new OwnTransactions(factory));
        AttemptLimitsFactory counting =
                (AttemptLimitsFactory) factory.getProviderFactory(AttemptLimits.class);
        names = counting.counterNames();
        Repeated.schedule(factory, "machi-one-time-code-purge", PURGE_INTERVAL, this::purge);
    }

    /** Every node purges; deleting the same expired rows twice does no harm. */
    private void purge() {
        LOG.debugf("purged %d one-time codes", store.purge(Clock.systemUTC().instant()));
    }

    @Override
    public OneTimeCodeProvider create(KeycloakSession session) {
        CodeStore inRequest = new SqlCodeStore(new RequestTransaction(session));
        return new OneTimeCodeEngine(store, inRequest, hash, names, limits, Clock.systemUTC());
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return "default";
    }
}
