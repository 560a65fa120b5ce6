package jp.machi_id.keycloak.mynumber;

/** Makes {@link LinkCardAuthenticator}s. */
public final class LinkCardAuthenticatorFactory extends CardStep {

    public LinkCardAuthenticatorFactory() {
        super(
                "mynumber-link",
                "My Number card for the account signed in",
                "First broker login: links the card to the account that asked for it.",
                new LinkCardAuthenticator());
    }
}
