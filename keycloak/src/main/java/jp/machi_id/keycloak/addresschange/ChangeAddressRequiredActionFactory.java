package jp.machi_id.keycloak.addresschange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.machi_id.keycloak.timer.Repeated;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.provider.ProviderConfigProperty;

/** The required action {@code machi-change-address}; a realm takes part by enabling it. */
public final class ChangeAddressRequiredActionFactory implements RequiredActionFactory {

    static final String ID = "machi-change-address";

    private static final Duration PURGE_INTERVAL = Duration.ofHours(1);

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Change of the e-mail address";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new ChangeAddressRequiredAction();
    }

    /** Not even the age of the sign-in, which Keycloak would offer. */
    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return List.of();
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing to configure.
    }

    /** An account that goes takes its old addresses with it, and none outlives its link. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(
                event -> {
                    if (event instanceof UserModel.UserPreRemovedEvent going) {
                        new UndoableChanges(going.getKeycloakSession())
                                .forget(going.getUser().getId());
                    }
                });
        Repeated.schedule(
                factory,
                "machi-address-change-purge",
                PURGE_INTERVAL,
                () ->
                        KeycloakModelUtils.runJobInTransaction(
                                factory,
                                session -> new UndoableChanges(session).purge(Instant.now())));
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
