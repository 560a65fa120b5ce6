package jp.machi_id.keycloak.recovery;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * Serves {@link CounterRecoveryResource} at {@code /admin/realms/<realm>/counter-recovery}, and forgets
 * the code of an account that ends.
 */
public final class CounterRecoveryResourceFactory
        implements AdminRealmResourceProviderFactory, AdminRealmResourceProvider {

    @Override
    public String getId() {
        return "counter-recovery";
    }

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public Object getResource(
            KeycloakSession session,
            RealmModel realm,
            AdminPermissionEvaluator auth,
            AdminEventBuilder adminEvent) {
        return new CounterRecoveryResource(session, realm, auth.adminAuth());
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing to configure.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(
                event -> {
                    if (event instanceof UserModel.UserRemovedEvent removed) {
                        new CounterCodes(removed.getKeycloakSession())
                                .forget(removed.getUser().getId());
                    }
                });
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
