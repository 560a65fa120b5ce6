package jp.machi_id.keycloak.reset;

import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Holds when the way named in its configuration was chosen. */
final class ResetWayCondition implements ConditionalAuthenticator {

    static final String WAY = "way";

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        AuthenticatorConfigModel config = context.getAuthenticatorConfig();
        Map<String, String> values = config == null ? Map.of() : config.getConfig();
        return ResetWay.of(context.getAuthenticationSession()).id().equals(values.get(WAY));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        // Has no page.
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // Nothing can be asked of anybody.
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
