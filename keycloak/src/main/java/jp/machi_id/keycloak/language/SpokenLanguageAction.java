package jp.machi_id.keycloak.language;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.UpdateUserLocaleAction;

/**
 * Makes the language chosen in a sign-in the account's. Keycloak's own action keeps whatever an address
 * says; this one, only a language that the realm speaks: relying parties are told of it.
 */
public final class SpokenLanguageAction extends UpdateUserLocaleAction {

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        ChosenLanguage.forgetUnspoken(context.getAuthenticationSession());
        super.evaluateTriggers(context);
    }

    /** Before Keycloak's own of the same name. */
    @Override
    public int order() {
        return 1;
    }
}
