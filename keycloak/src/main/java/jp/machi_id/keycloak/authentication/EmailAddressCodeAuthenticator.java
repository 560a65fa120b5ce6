package jp.machi_id.keycloak.authentication;

import java.util.Optional;
import java.util.stream.Stream;
import jp.machi_id.keycloak.audit.Act;
import jp.machi_id.keycloak.onetimecode.CodePurpose;
import jp.machi_id.keycloak.step.Step;
import jp.machi_id.keycloak.unfinished.UnfinishedAccount;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

/**
 * Registration, pages 1 and 2: an address, then the code sent there. An address that has an account
 * gets the same pages in the same time; its owner gets a mail that says so, and no code is right.
 *
 * <p>An account whose registration was not finished does not count: whoever proves the address again
 * begins again, and it goes.
 */
public final class EmailAddressCodeAuthenticator extends Step {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (ProvenAddress.get(context.getAuthenticationSession()).isPresent()) {
            // The registration began anew behind these pages; see RestartedRegistration.
            context.success();
        } else {
            steps(context).enter("");
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        SignedInBefore.end(context);
        Optional<EmailAddress> proven = steps(context).handle();
        if (proven.isPresent()) {
            removeUnfinished(context, proven.get());
            context.success();
        }
    }

    private static void removeUnfinished(AuthenticationFlowContext context, EmailAddress address) {
        UnfinishedAccount unfinished = new UnfinishedAccount(context.getSession());
        accounts(context, address)
                .filter(unfinished::is)
                .forEach(account -> unfinished.remove(account, Act.REGISTRATION_RESTARTED));
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

    private static boolean hasAccount(AuthenticationFlowContext context, EmailAddress address) {
        UnfinishedAccount unfinished = new UnfinishedAccount(context.getSession());
        return accounts(context, address).anyMatch(account -> !unfinished.is(account));
    }

    /** Addresses are usernames too, so both are looked at, always both. */
    private static Stream<UserModel> accounts(
            AuthenticationFlowContext context, EmailAddress address) {
        UserProvider users = context.getSession().users();
        UserModel byEmail = users.getUserByEmail(context.getRealm(), address.value());
        UserModel byUsername = users.getUserByUsername(context.getRealm(), address.value());
        return Stream.of(Optional.ofNullable(byEmail), Optional.ofNullable(byUsername))
                .flatMap(Optional::stream)
                .distinct();
    }

    @Override
    public boolean requiresUser() {
        return false;
    }
}
