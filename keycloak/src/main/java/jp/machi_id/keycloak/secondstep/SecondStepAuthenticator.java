package jp.machi_id.keycloak.secondstep;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The second step of whoever has taken the first. */
public final class SecondStepAuthenticator implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        new SecondStep(context).enter();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        new SecondStep(context).handle();
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    /** Everybody with an address has one; who has none is told so by the step itself. */
    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // A second step that is not there yet is no second step.
    }

    @Override
    public void close() {}
}
