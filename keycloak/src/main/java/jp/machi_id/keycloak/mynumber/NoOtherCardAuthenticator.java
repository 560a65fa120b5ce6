package jp.machi_id.keycloak.mynumber;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * First sign-in with a card, into an account that exists: refused if the account has another card.
 * Stands after the account's own steps, so that nobody else learns of its card.
 */
public final class NoOtherCardAuthenticator implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        CardLinks links = new CardLinks(context.getSession(), context.getRealm());
        if (links.cardOf(context.getUser()).isEmpty()) {
            context.success();
            return;
        }
        context.getEvent().user(context.getUser()).error(Errors.FEDERATED_IDENTITY_EXISTS);
        context.failureChallenge(
                AuthenticationFlowError.IDENTITY_PROVIDER_ERROR,
                context.form()
                        .setError(CardRefusal.OTHER_CARD)
                        .createErrorPage(Response.Status.CONFLICT));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
