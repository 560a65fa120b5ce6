package jp.machi_id.keycloak.factors;

import jp.machi_id.keycloak.authentication.PasswordConfirmation;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.models.KeycloakSession;

/** A new password. */
public final class GuardedUpdatePassword extends UpdatePassword {

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (new FactorChange(context).mayBegin()) {
            super.requiredActionChallenge(context);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (new FactorChange(context).mayFinish()) {
            PasswordConfirmation.supply(
                    context.getHttpRequest().getDecodedFormParameters(), "password-new");
            super.processAction(context);
        }
    }

    /** Before Keycloak's own of the same name. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }
}
