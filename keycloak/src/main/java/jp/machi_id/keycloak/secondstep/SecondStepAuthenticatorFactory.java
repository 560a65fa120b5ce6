package jp.machi_id.keycloak.secondstep;

import jp.machi_id.keycloak.step.StepFactory;

/** Makes {@link SecondStepAuthenticator}s. */
public final class SecondStepAuthenticatorFactory extends StepFactory {

    public SecondStepAuthenticatorFactory() {
        super(
                "second-step",
                "Second step",
                "Passkey, authenticator app, e-mail code or recovery code, whichever the citizen has and chooses.",
                "second-step",
                new SecondStepAuthenticator());
    }
}
