package jp.machi_id.keycloak.mynumber;

/** Makes {@link NoOtherCardAuthenticator}s. */
public final class NoOtherCardAuthenticatorFactory extends CardStep {

    public NoOtherCardAuthenticatorFactory() {
        super(
                "mynumber-no-other-card",
                "No other My Number card",
                "First broker login: refuses an account that is linked to another card.",
                new NoOtherCardAuthenticator());
    }
}
