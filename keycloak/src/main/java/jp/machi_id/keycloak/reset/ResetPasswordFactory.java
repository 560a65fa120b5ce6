package jp.machi_id.keycloak.reset;

import jp.machi_id.keycloak.step.StepFactory;

/** Makes {@link ResetPassword}s. */
public final class ResetPasswordFactory extends StepFactory {

    public ResetPasswordFactory() {
        super(
                "reset-password-new",
                "Reset: new password",
                "Sets the new password and ends the flow without a session.",
                "reset",
                new ResetPassword());
    }
}
