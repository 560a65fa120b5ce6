package jp.machi_id.keycloak.signin;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The first step of a sign-in by e-mail address or passkey. */
public final class SignInAuthenticator implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        new FirstStep(context).enter();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        new FirstStep(context).handle();
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // Whoever can do none of the ways recovers the account; nothing is set up here.
    }

    @Override
    public void close() {}
}
