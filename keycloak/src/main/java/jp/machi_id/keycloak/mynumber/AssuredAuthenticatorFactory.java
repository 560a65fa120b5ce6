package jp.machi_id.keycloak.mynumber;

/** Makes {@link AssuredAuthenticator}s. */
public final class AssuredAuthenticatorFactory extends CardStep {

    public AssuredAuthenticatorFactory() {
        super(
                "mynumber-assured",
                "Level of the My Number card",
                "After a sign-in with the card: gives level 3 if the app's acr counts.",
                new AssuredAuthenticator());
    }
}
