package jp.machi_id.keycloak.signin;

import jp.machi_id.keycloak.step.Step;
import org.keycloak.authentication.AuthenticationFlowContext;

/** The first step of a sign-in by e-mail address or passkey. */
public final class SignInAuthenticator extends Step {

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
}
