package jp.machi_id.keycloak.mynumber;

import jp.machi_id.keycloak.step.MethodStepFactory;

/** Makes {@link LinkExistingAuthenticator}s. */
public final class LinkExistingAuthenticatorFactory extends MethodStepFactory {

    public LinkExistingAuthenticatorFactory() {
        super(
                "mynumber-link-existing",
                "My Number card for an account that exists",
                "First broker login: goes on with the account of the proven address, if it may have"
                        + " the card.",
                "my-number-card",
                new LinkExistingAuthenticator());
    }
}
