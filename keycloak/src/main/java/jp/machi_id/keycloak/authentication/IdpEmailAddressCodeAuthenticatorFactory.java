package jp.machi_id.keycloak.authentication;

import jp.machi_id.keycloak.step.MethodStepFactory;

/** Makes {@link IdpEmailAddressCodeAuthenticator}s. */
public final class IdpEmailAddressCodeAuthenticatorFactory extends MethodStepFactory {

    public IdpEmailAddressCodeAuthenticatorFactory() {
        super(
                "idp-email-address-code",
                "E-mail address and code after LINE",
                "First broker login: asks for an e-mail address and proves it by a one-time code.",
                "email-code",
                new IdpEmailAddressCodeAuthenticator());
    }
}
