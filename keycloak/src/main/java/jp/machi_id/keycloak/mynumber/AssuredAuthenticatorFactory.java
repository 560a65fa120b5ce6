package jp.machi_id.keycloak.mynumber;

import jp.machi_id.keycloak.step.MethodStepFactory;

/** Makes {@link AssuredAuthenticator}s. */
public final class AssuredAuthenticatorFactory extends MethodStepFactory {

    public AssuredAuthenticatorFactory() {
        super(
                "mynumber-assured",
                "Level of the My Number card",
                "After a sign-in with the card: gives level 3 if the app's acr counts.",
                "my-number-card",
                new AssuredAuthenticator());
    }
}
