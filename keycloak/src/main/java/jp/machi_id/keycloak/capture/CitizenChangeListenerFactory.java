package jp.machi_id.keycloak.capture;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
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
     * What no user or admin event tells in time: a sign-in with LINE creates the user one request
     * before it says so, and a workflow deletes users without a word. Every new user is granted the
     * default role, and a role is also what makes staff.
     */
    private static void onProviderEvent(ProviderEvent event) {
        if (event instanceof UserModel.UserPreRemovedEvent removal) {
            capture(removal.getKeycloakSession(), removal.getRealm(), removal.getUser());
        } else if (event instanceof RoleModel.RoleGrantedEvent granted) {
            capture(granted.getKeycloakSession(), granted.getRealm(), granted.getUser());
        } else if (event instanceof RoleModel.RoleRevokedEvent revoked) {
            capture(revoked.getKeycloakSession(), revoked.getRealm(), revoked.getUser());
        }
    }

    private static void capture(KeycloakSession session, RealmModel realm, UserModel user) {
        // These events come from every realm of the server.
        if (realm.getEventsListenersStream().anyMatch(PROVIDER_ID::equals)) {
            ChangeCapture.changed(session, realm.getId(), user.getId());
        }
    }
}
