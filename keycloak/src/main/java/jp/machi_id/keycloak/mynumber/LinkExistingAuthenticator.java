package jp.machi_id.keycloak.mynumber;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.machi_id.keycloak.accountlock.AccountLock;
import jp.machi_id.keycloak.passkeys.Passkey;
import jp.machi_id.keycloak.staff.Staff;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.broker.IdpAutoLinkAuthenticator;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * First sign-in with a card, where somebody has the proven address: goes on with their account, of
 * which the steps after this one ask the password or the passkey. Says so at once where that cannot
 * end well. Whoever reads it has just proven the address, so it tells them nothing about others.
 */
public final class LinkExistingAuthenticator extends IdpAutoLinkAuthenticator {

    private static final String NO_FACTOR = "cardLinkNeedsFactor";

    @Override
    protected void authenticateImpl(
            AuthenticationFlowContext context,
            SerializedBrokeredIdentityContext serialized,
            BrokeredIdentityContext identity) {
        UserModel existing =
                getExistingUser(
                        context.getSession(),
                        context.getRealm(),
                        context.getAuthenticationSession());
        Optional<String> refusal = refusal(context, existing);
        if (refusal.isEmpty()) {
            super.authenticateImpl(context, serialized, identity);
            return;
        }
        context.getEvent().user(existing).error(Errors.NOT_ALLOWED);
        context.failure(
                AuthenticationFlowError.ACCESS_DENIED,
                context.form()
                        .setError(refusal.get())
                        .createErrorPage(Response.Status.FORBIDDEN));
    }

    private static Optional<String> refusal(AuthenticationFlowContext context, UserModel existing) {
        if (Staff.includes(context.getRealm(), existing)) {
            return Optional.of(CardRefusal.NOT_FOR_STAFF);
        }
        if (AccountLock.of(context.getSession(), context.getRealm()).isLocked(existing)) {
            return Optional.of(AccountLock.LOCKED);
        }
        CardLinks links = new CardLinks(context.getSession(), context.getRealm());
        if (links.cardOf(existing).isPresent()) {
            return Optional.of(CardRefusal.OTHER_CARD);
        }
        boolean hasPassword =
                existing.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
        return hasPassword || Passkey.isEnrolled(existing)
                ? Optional.empty()
                : Optional.of(NO_FACTOR);
    }
}
