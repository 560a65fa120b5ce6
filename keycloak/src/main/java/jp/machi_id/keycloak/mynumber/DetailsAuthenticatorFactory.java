package jp.machi_id.keycloak.mynumber;

import jp.machi_id.keycloak.step.MethodStepFactory;

/** Makes {@link DetailsAuthenticator}s. */
public final class DetailsAuthenticatorFactory extends MethodStepFactory {

    public DetailsAuthenticatorFactory() {
        super(
                "mynumber-details",
                "What the My Number card says",
                "After a sign-in with the card: name, address, birth date and sex are taken over"
                        + " once the citizen agrees.",
                "my-number-card",
                new DetailsAuthenticator());
    }
}
