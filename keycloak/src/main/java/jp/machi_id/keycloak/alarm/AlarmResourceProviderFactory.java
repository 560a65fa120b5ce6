package jp.machi_id.keycloak.alarm;

import java.time.Duration;
import jp.machi_id.keycloak.devices.KnownDevices;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel.UserPreRemovedEvent;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import org.keycloak.timer.TimerProvider;

/**
 * Serves {@link AlarmResource}, and sees to it that links and devices go when they have ended or their
 * citizen has gone.
 */
public final class AlarmResourceProviderFactory implements RealmResourceProviderFactory {

    private static final Logger LOG = Logger.getLogger(AlarmResourceProviderFactory.class);
    private static final Duration PURGE_INTERVAL = Duration.ofHours(6);

    @Override
    public String getId() {
        return AlarmResourceProvider.ID;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new AlarmResourceProvider(session);
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing to configure.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> onProviderEvent(factory, event));
    }

    private static void onProviderEvent(KeycloakSessionFactory factory, ProviderEvent event) {
        if (event instanceof UserPreRemovedEvent going) {
            new AlarmLinks(going.getKeycloakSession()).drop(going.getUser().getId());
            new KnownDevices(going.getKeycloakSession()).forget(going.getUser().getId());
        } else if (event instanceof PostMigrationEvent) {
            KeycloakModelUtils.runJobInTransaction(
                    factory,
                    session ->
                            session.getProvider(TimerProvider.class)
                                    .schedule(
                                            () -> purge(factory),
                                            PURGE_INTERVAL.toMillis(),
                                            "machi-alarm-purge"));
        }
    }

    /** Every node purges; deleting the same rows twice does no harm. */
    private static void purge(KeycloakSessionFactory factory) {
        try {
            KeycloakModelUtils.runJobInTransaction(
                    factory,
                    session -> {
                        new AlarmLinks(session).purge();
                        new KnownDevices(session).purge();
                    });
        } catch (RuntimeException e) {
            LOG.warn("Ended links and devices were not purged; the next run tries again", e);
        }
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
