package jp.machi_id.keycloak.mynumber;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * A card that no account has, asked for by a signed-in account: shows whose card it is and links it
 * once the citizen says so. The account's two steps stand in this session. In a sign-in that began
 * with the card there is no such account, and other steps ask for one.
 */
public final class LinkCardAuthenticator extends AbstractIdpAuthenticator {

    private static final String TEMPLATE = "card-link.ftl";
    private static final String FIELD_ACTION = "action";
    private static final String CONFIRM = "confirm";
    private static final String CANCEL = "cancel";

    @Override
    protected void authenticateImpl(
            AuthenticationFlowContext context,
            SerializedBrokeredIdentityContext brokered,
            BrokeredIdentityContext identity) {
        CardHolder holder = CardHolder.in(identity).orElseThrow();
        if (holder.stepUpUser().isEmpty()) {
            context.attempted();
            return;
        }
        account(context, holder)
                .ifPresentOrElse(
                        account ->
                                context.challenge(
                                        context.form()
                                                .setAttribute("email", account.getEmail())
                                                .setAttribute("cardName", holder.name())
                                                .createForm(TEMPLATE)),
                        context::cancelLogin);
    }

    @Override
    protected void actionImpl(
            AuthenticationFlowContext context,
            SerializedBrokeredIdentityContext brokered,
            BrokeredIdentityContext identity) {
        CardHolder holder = CardHolder.in(identity).orElseThrow();
        Optional<UserModel> account = account(context, holder);
        String action =
                context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD_ACTION);
        if (CANCEL.equals(action) || account.isEmpty()) {
            context.cancelLogin();
        } else if (CONFIRM.equals(action)) {
            context.setUser(account.get());
            context.success();
        } else {
            authenticateImpl(context, brokered, identity);
        }
    }

    private static Optional<UserModel> account(
            AuthenticationFlowContext context, CardHolder holder) {
        return Optional.ofNullable(
                        context.getSession()
                                .users()
                                .getUserById(context.getRealm(), holder.stepUpUser()))
                .filter(UserModel::isEnabled);
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }
}
