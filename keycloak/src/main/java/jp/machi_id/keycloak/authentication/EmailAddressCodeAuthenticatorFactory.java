package jp.machi_id.keycloak.authentication;

/** Makes {@link EmailAddressCodeAuthenticator}s. */
public final class EmailAddressCodeAuthenticatorFactory extends CodeAuthenticatorFactory {

    public EmailAddressCodeAuthenticatorFactory() {
        super(
                "email-address-code",
                "E-mail address and code",
                "Registration: asks for an e-mail address and proves it by a one-time code.",
                new EmailAddressCodeAuthenticator());
    }
}
