package jp.machi_id.keycloak.authentication;

import jp.machi_id.keycloak.onetimecode.CodePurpose;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

/**
 * Registration, pages 1 and 2: an address, then the code sent there. An address that has an account
 * gets the same pages in the same time; its owner gets a mail that says so, and no code is right.
 */
public final class EmailAddressCodeAuthenticator extends CodeAuthenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        steps(context).enter("");
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        SignedInBefore.end(context);
        if (steps(context).handle().isPresent()) {
            context.success();
        }
    }

    private static AddressCodeSteps steps(AuthenticationFlowContext context) {
        return new AddressCodeSteps(
                StepContext.of(context),
                CodePurpose.REGISTER,
                address ->
                        hasAccount(context, address)
                                ? Recipient.decoy(
                                        address, CodeMails.accountExists(StepContext.of(context), address))
                                : Recipient.stranger(address));
    }

    /** Addresses are usernames too, so both are looked at, always both. */
    private static boolean hasAccount(AuthenticationFlowContext context, EmailAddress address) {
        UserProvider users = context.getSession().users();
        UserModel byEmail = users.getUserByEmail(context.getRealm(), address.value());
        UserModel byUsername = users.getUserByUsername(context.getRealm(), address.value());
        return byEmail != null || byUsername != null;
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
