package jp.machi_id.keycloak.authentication;

import jp.machi_id.keycloak.capture.ChangeCapture;
import jp.machi_id.keycloak.onetimecode.CodePurpose;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The second step of a citizen whose first step is done: a code to the address of the account. */
public final class EmailCodeAuthenticator extends CodeAuthenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        CodeStep step = step(context);
        if (mayContinue(context, step)) {
            step.enter();
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        CodeStep step = step(context);
        if (mayContinue(context, step) && step.handle()) {
            markAddressProven(context);
            context.success();
        }
    }

    /** An account made by staff has an unproven address until its first code. */
    private static void markAddressProven(AuthenticationFlowContext context) {
        UserModel citizen = context.getUser();
        if (!citizen.isEmailVerified()) {
            citizen.setEmailVerified(true);
            ChangeCapture.changed(context.getSession(), context.getRealm().getId(), citizen.getId());
        }
    }

    private static CodeStep step(AuthenticationFlowContext context) {
        UserModel citizen = context.getUser();
        EmailAddress address = EmailAddress.parse(citizen.getEmail()).orElseThrow();
        return new CodeStep(
                StepContext.of(context),
                CodePurpose.SIGN_IN,
                Recipient.citizen(citizen, address),
                AnswerTime.start());
    }

    /** No mail and no guess for an account that Keycloak has locked after wrong passwords. */
    private static boolean mayContinue(AuthenticationFlowContext context, CodeStep step) {
        UserModel citizen = context.getUser();
        String locked = AuthenticatorUtils.getDisabledByBruteForceEventError(context, citizen);
        if (locked == null) {
            return true;
        }
        context.getEvent().user(citizen).error(locked);
        step.refuse("oneTimeCodeTooManyAttempts");
        return false;
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel citizen) {
        return EmailAddress.parse(citizen.getEmail()).isPresent();
    }
}
