package jp.machi_id.keycloak.registration;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Whether the method of the execution's configuration was chosen. */
final class RegistrationMethodCondition implements ConditionalAuthenticator {

    static final String OPTION_METHOD = "method";

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        var configured = context.getAuthenticatorConfig();
        String method =
                configured == null ? null : configured.getConfig().get(OPTION_METHOD);
        return RegistrationMethod.chosenIn(context.getAuthenticationSession())
                .filter(chosen -> chosen.id().equals(method))
                .isPresent();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        // Shows no page.
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // Asks for nothing.
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
