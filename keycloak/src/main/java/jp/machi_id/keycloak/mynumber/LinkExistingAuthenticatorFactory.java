package jp.machi_id.keycloak.mynumber;

/** Makes {@link LinkExistingAuthenticator}s. */
public final class LinkExistingAuthenticatorFactory extends CardStep {

    public LinkExistingAuthenticatorFactory() {
        super(
                "mynumber-link-existing",
                "My Number card for an account that exists",
                "First broker login: goes on with the account of the proven address, if it may have"
                        + " the card.",
                new LinkExistingAuthenticator());
    }
}
