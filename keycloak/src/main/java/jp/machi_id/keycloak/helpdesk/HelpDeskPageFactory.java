package jp.machi_id.keycloak.helpdesk;

import jp.machi_id.keycloak.adminhost.HelpDeskPath;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves {@link HelpDeskPage} at {@code /realms/<realm>/help-desk/}, on the admin host alone. */
public class HelpDeskPageFactory implements RealmResourceProviderFactory {

    @Override
    public String getId() {
        return HelpDeskPath.SEGMENT;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new HelpDeskPage(session);
            }

            @Override
            public void close() {
                // Holds nothing of its own.
            }
        };
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing to configure.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
