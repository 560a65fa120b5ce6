package jp.machi_id.keycloak.accountlock;

import org.keycloak.Config;
import org.keycloak.models.FederatedIdentityModel.FederatedIdentityCreatedEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel.UserPreRemovedEvent;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * Serves {@link AccountLocksResource}; an account that goes takes its lock with it, and one that is locked gets no
 * link.
 */
public final class AccountLocksResourceProvider
        implements AdminRealmResourceProvider, AdminRealmResourceProviderFactory {

    @Override
    public String getId() {
        return "account-locks";
    }

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public Object getResource(
            KeycloakSession session,
            RealmModel realm,
            AdminPermissionEvaluator permissions,
            AdminEventBuilder event) {
        return new AccountLocksResource(session, realm, permissions, event);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(
                event -> {
                    if (event instanceof UserPreRemovedEvent going) {
                        AccountLock.of(going.getKeycloakSession(), going.getRealm())
                                .remove(going.getUser());
                    } else if (event instanceof FederatedIdentityCreatedEvent linked) {
                        LinkGuard.check(linked);
                    }
                });
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing to configure.
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
