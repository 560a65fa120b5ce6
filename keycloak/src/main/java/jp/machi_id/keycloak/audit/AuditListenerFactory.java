package jp.machi_id.keycloak.audit;

import java.time.Clock;
import java.time.Duration;
import jp.machi_id.keycloak.limits.Positive;
import jp.machi_id.keycloak.tables.OwnTransactions;
import jp.machi_id.keycloak.timer.Repeated;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * The event listener {@code machi-audit}. It hears every realm whether the realm lists it or not:
 * whoever administers a realm must not be able to switch the record off.
 */
public final class AuditListenerFactory implements EventListenerProviderFactory {

    private static final String ID = "machi-audit";
    private static final String OPTION_PREFIX = "KC_SPI_EVENTS_LISTENER__MACHI_AUDIT__";
    private static final int THREE_YEARS_OF_DAYS = 3 * 366;
    private static final Duration PURGE_INTERVAL = Duration.ofHours(6);

    private AuditKeys keys;
    private Duration sealInterval;
    private Duration retention;

    @Override
    public void init(Config.Scope options) {
        try {
            keys = AuditKeys.read(options.get("keys"));
            sealInterval = Duration.ofSeconds(Positive.read(options, "sealSeconds", 60));
            retention =
                    Duration.ofDays(Positive.read(options, "retentionDays", THREE_YEARS_OF_DAYS));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The audit log is not configured: "
                            + e.getMessage()
                            + ". Set "
                            + OPTION_PREFIX
                            + "KEYS to id:key, the key being base64url of at least 32 random bytes;"
                            + " keycloak/README.md tells of rotation and retention.");
        }
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        AuditSealer sealer =
                new AuditSealer(new OwnTransactions(factory), keys, Clock.systemUTC());
        AuditRetention purge =
                new AuditRetention(
                        new OwnTransactions(factory), keys, retention, Clock.systemUTC());
        Repeated.schedule(factory, "machi-audit-seal", sealInterval, sealer::seal);
        Repeated.schedule(factory, "machi-audit-purge", PURGE_INTERVAL, purge::purge);
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new AuditListener(session, keys);
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }

    @Override
    public String getId() {
        return ID;
    }
}
