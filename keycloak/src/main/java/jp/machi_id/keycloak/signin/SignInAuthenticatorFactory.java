package jp.machi_id.keycloak.signin;

import jp.machi_id.keycloak.step.StepFactory;

/** Makes {@link SignInAuthenticator}s. */
public final class SignInAuthenticatorFactory extends StepFactory {

    public SignInAuthenticatorFactory() {
        super(
                "sign-in",
                "Address and password, or passkey",
                "First step: asks for the e-mail address, then for the password; or takes a passkey.",
                "sign-in",
                new SignInAuthenticator());
    }
}
