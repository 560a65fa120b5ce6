package jp.machi_id.keycloak.authentication;

import jp.machi_id.keycloak.capture.ChangeCapture;
import jp.machi_id.keycloak.onetimecode.CodePurpose;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;

/** A code to the address of a citizen whose first step is done. */
public final class SignInCode {

    private final AuthenticationFlowContext context;
    private final CodeStep step;

    public SignInCode(AuthenticationFlowContext context) {
        this.context = context;
        UserModel citizen = context.getUser();
        this.step =
                new CodeStep(
                        StepContext.of(context),
                        CodePurpose.SIGN_IN,
                        Recipient.citizen(
                                citizen, EmailAddress.parse(citizen.getEmail()).orElseThrow()),
                        AnswerTime.start());
    }

    /** Whether there is an address to send one to. */
    public static boolean isPossible(UserModel citizen) {
        return EmailAddress.parse(citizen.getEmail()).isPresent();
    }

    /** Shows the page, and sends a code unless one is out already. */
    public void enter() {
        step.enter();
    }

    /**
     * Handles what was sent from the page.
     *
     * @return true when the code was right; else the next page is set
     */
    public boolean handle() {
        boolean right = step.handle();
        if (right) {
            markAddressProven();
        }
        return right;
    }

    /** An account made by staff has an unproven address until its first code. */
    private void markAddressProven() {
        UserModel citizen = context.getUser();
        if (!citizen.isEmailVerified()) {
            citizen.setEmailVerified(true);
            ChangeCapture.changed(context.getSession(), context.getRealm().getId(), citizen.getId());
        }
    }
}
