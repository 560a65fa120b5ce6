package jp.machi_id.keycloak.mynumber;

/** Makes {@link StepUpAuthenticator}s. */
public final class StepUpAuthenticatorFactory extends CardStep {

    public StepUpAuthenticatorFactory() {
        super(
                "mynumber-step-up",
                "My Number card, or refusal",
                "Leads a signed-in citizen to the app; refuses while the realm offers no card.",
                new StepUpAuthenticator());
    }
}
