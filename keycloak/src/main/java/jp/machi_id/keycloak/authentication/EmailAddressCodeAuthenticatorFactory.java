package jp.machi_id.keycloak.authentication;

import jp.machi_id.keycloak.step.MethodStepFactory;

/** Makes {@link EmailAddressCodeAuthenticator}s. */
public final class EmailAddressCodeAuthenticatorFactory extends MethodStepFactory {

    public EmailAddressCodeAuthenticatorFactory() {
        super(
                "email-address-code",
                "E-mail address and code",
                "Registration: asks for an e-mail address and proves it by a one-time code.",
                "email-code",
                new EmailAddressCodeAuthenticator());
    }
}
