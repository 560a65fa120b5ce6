package jp.machi_id.keycloak.authentication;

import java.util.Optional;
import jp.machi_id.keycloak.onetimecode.CodePurpose;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * First sign-in with LINE: an address, then the code sent there. The proven address, and nothing
 * that LINE said about one, becomes that of the brokered identity; the steps after this one make
 * the account, or link an existing one after its password.
 */
public final class IdpEmailAddressCodeAuthenticator extends AbstractIdpAuthenticator {

    @Override
    protected void authenticateImpl(
            AuthenticationFlowContext context,
            SerializedBrokeredIdentityContext brokered,
            BrokeredIdentityContext identity) {
        steps(context).enter(brokered.getEmail());
    }

    @Override
    protected void actionImpl(
            AuthenticationFlowContext context,
            SerializedBrokeredIdentityContext brokered,
            BrokeredIdentityContext identity) {
        Optional<EmailAddress> proven = steps(context).handle();
        if (proven.isPresent()) {
            brokered.setEmail(proven.get().value());
            brokered.setModelUsername(proven.get().value());
            brokered.saveToAuthenticationSession(
                    context.getAuthenticationSession(), BROKERED_CONTEXT_NOTE);
            context.success();
        }
    }

    /** A known address gets a real code: its owner may link LINE to the account. */
    private static AddressCodeSteps steps(AuthenticationFlowContext context) {
        return new AddressCodeSteps(
                StepContext.of(context), CodePurpose.LINK_LINE, Recipient::stranger);
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
