package jp.machi_id.keycloak.step;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.models.AuthenticatorConfigModel;

/** Whether what somebody has chosen on a page before is what the execution's configuration names. */
public abstract class Condition extends Step implements ConditionalAuthenticator {

    private final String option;

    /**
     * @param option of the configuration, which names a choice
     */
    protected Condition(String option) {
        this.option = option;
    }

    /** What has been chosen, if a page has asked. */
    protected abstract Optional<String> chosen(AuthenticationFlowContext context);

    @Override
    public final boolean matchCondition(AuthenticationFlowContext context) {
        AuthenticatorConfigModel config = context.getAuthenticatorConfig();
        String wanted = config == null ? null : config.getConfig().get(option);
        return chosen(context).filter(choice -> choice.equals(wanted)).isPresent();
    }

    @Override
    public final void action(AuthenticationFlowContext context) {
        // Shows no page.
    }

    @Override
    public final boolean requiresUser() {
        return false;
    }
}
