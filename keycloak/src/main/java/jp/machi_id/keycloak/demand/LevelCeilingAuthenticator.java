package jp.machi_id.keycloak.demand;

import jp.machi_id.keycloak.assurance.UnmetRequirements;
import jp.machi_id.keycloak.step.Step;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AcrStore;

/**
 * Stands at the beginning of a flow, and ends it there for who is asked for more than it reaches: so
 * nobody goes through it in vain, and no account is made in it.
 */
final class LevelCeilingAuthenticator extends Step {

    static final String HIGHEST = "highest";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        int highest =
                Integer.parseInt(context.getAuthenticatorConfig().getConfig().get(HIGHEST));
        int asked =
                new AcrStore(context.getSession(), context.getAuthenticationSession())
                        .getRequestedLevelOfAuthentication(context.getTopLevelFlow());
        if (asked > highest) {
            UnmetRequirements.answer(context);
        } else {
            context.success();
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }

    @Override
    public boolean requiresUser() {
        return false;
    }
}
