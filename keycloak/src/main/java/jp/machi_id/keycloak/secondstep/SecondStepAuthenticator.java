package jp.machi_id.keycloak.secondstep;

import jp.machi_id.keycloak.step.Step;
import org.keycloak.authentication.AuthenticationFlowContext;

/** The second step of whoever has taken the first. */
public final class SecondStepAuthenticator extends Step {

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
}
