package jp.machi_id.keycloak.mynumber;

import jp.machi_id.keycloak.step.MethodStepFactory;

/** Makes {@link StepUpAuthenticator}s. */
public final class StepUpAuthenticatorFactory extends MethodStepFactory {

    public StepUpAuthenticatorFactory() {
        super(
                "mynumber-step-up",
                "My Number card, or refusal",
                "Leads a signed-in citizen to the app; refuses while the realm offers no card.",
                "my-number-card",
                new StepUpAuthenticator());
    }
}
