package jp.machi_id.keycloak.demand;

import jp.machi_id.keycloak.assurance.UnmetRequirements;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Stands at the beginning of a flow, and ends it there for who is asked for more than it reaches: so
 * nobody goes through it in vain, and no account is made in it.
 */
final class LevelCeilingAuthenticator implements Authenticator {

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

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // Nothing that somebody could set up would help.
    }

    @Override
    public void close() {}
}
