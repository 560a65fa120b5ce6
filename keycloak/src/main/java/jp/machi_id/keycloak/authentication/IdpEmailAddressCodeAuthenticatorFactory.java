package jp.machi_id.keycloak.authentication;

/** Makes {@link IdpEmailAddressCodeAuthenticator}s. */
public final class IdpEmailAddressCodeAuthenticatorFactory extends CodeAuthenticatorFactory {

    public IdpEmailAddressCodeAuthenticatorFactory() {
        super(
                "idp-email-address-code",
                "E-mail address and code after LINE",
                "First broker login: asks for an e-mail address and proves it by a one-time code.",
                new IdpEmailAddressCodeAuthenticator());
    }
}
