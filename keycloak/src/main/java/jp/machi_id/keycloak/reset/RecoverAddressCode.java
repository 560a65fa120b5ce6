package jp.machi_id.keycloak.reset;

import jp.machi_id.keycloak.address.AccountAddress;
import jp.machi_id.keycloak.authentication.AddressCodeSteps;
import jp.machi_id.keycloak.authentication.EmailAddress;
import jp.machi_id.keycloak.authentication.Recipient;
import jp.machi_id.keycloak.authentication.StepContext;
import jp.machi_id.keycloak.onetimecode.CodePurpose;
import jp.machi_id.keycloak.recovery.RecoveryMails;
import jp.machi_id.keycloak.step.Step;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;

/**
 * After the code of the counter: the address that the account is to have, the old one or another,
 * proven by a code.
 */
final class RecoverAddressCode extends Step {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        steps(context).enter(context.getUser().getEmail());
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (steps(context).handle().isPresent()) {
            context.success();
        }
    }

    private static AddressCodeSteps steps(AuthenticationFlowContext context) {
        return new AddressCodeSteps(
                StepContext.of(context),
                CodePurpose.RECOVER,
                address -> recipient(context, address));
    }

    private static Recipient recipient(AuthenticationFlowContext context, EmailAddress address) {
        UserModel owner =
                AccountAddress.owner(context.getSession(), context.getRealm(), address);
        boolean taken = owner != null && !owner.getId().equals(context.getUser().getId());
        return taken
                ? Recipient.decoy(address, RecoveryMails.taken(address))
                : Recipient.stranger(address);
    }

    @Override
    public boolean requiresUser() {
        return true;
    }
}
