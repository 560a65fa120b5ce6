package jp.machi_id.keycloak.addresschange;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves {@link UndoPage} at {@code /realms/<realm>/address-change}. */
public final class UndoPageProviderFactory implements RealmResourceProviderFactory {

    static final String ID = "address-change";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new UndoPage(session);
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
