package jp.machi_id.keycloak.factors;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.UpdateTotp;

/** A new authenticator app. */
public final class GuardedUpdateTotp extends UpdateTotp {

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
}
