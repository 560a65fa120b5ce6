package jp.machi_id.keycloak.reset;

/** Makes {@link ResetPassword}s. */
public final class ResetPasswordFactory extends ResetStepFactory {

    public ResetPasswordFactory() {
        super(
                "reset-password-new",
                "Reset: new password",
                "Sets the new password and ends the flow without a session.",
                new ResetPassword());
    }
}
