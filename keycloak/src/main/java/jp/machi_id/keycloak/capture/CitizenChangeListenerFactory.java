package jp.machi_id.keycloak.capture;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/** The event listener {@code machi-dirty}; a realm takes part by listing it among its listeners. */
public class CitizenChangeListenerFactory implements EventListenerProviderFactory {

    public static final String PROVIDER_ID = "machi-dirty";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new CitizenChangeListener(session);
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing to configure.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(CitizenChangeListenerFactory::onProviderEvent);
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }

    /**
     * A user may be deleted without a user or admin event: by a workflow, or by other providers.
     */
    private static void onProviderEvent(ProviderEvent event) {
        if (event instanceof UserModel.UserPreRemovedEvent removal
                && takesPart(removal.getRealm())) {
            ChangeCapture.changed(
                    removal.getKeycloakSession(),
                    removal.getRealm().getId(),
                    removal.getUser().getId());
        }
    }

    private static boolean takesPart(RealmModel realm) {
        return realm.getEventsListenersStream().anyMatch(PROVIDER_ID::equals);
    }
}
