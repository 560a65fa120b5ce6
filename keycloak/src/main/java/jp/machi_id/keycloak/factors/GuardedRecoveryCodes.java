package jp.machi_id.keycloak.factors;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.RecoveryAuthnCodesAction;
import org.keycloak.models.KeycloakSession;

/** New recovery codes, in place of those before. */
public final class GuardedRecoveryCodes extends RecoveryAuthnCodesAction {

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (new FactorChange(context).mayBegin()) {
            super.requiredActionChallenge(context);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (new FactorChange(context).mayFinish()) {
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
