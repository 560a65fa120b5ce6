package jp.machi_id.keycloak.mynumber;

/** Makes {@link DetailsAuthenticator}s. */
public final class DetailsAuthenticatorFactory extends CardStep {

    public DetailsAuthenticatorFactory() {
        super(
                "mynumber-details",
                "What the My Number card says",
                "After a sign-in with the card: name, address, birth date and sex are taken over"
                        + " once the citizen agrees.",
                new DetailsAuthenticator());
    }
}
