package jp.machi_id.keycloak.authentication;

/** Makes {@link EmailCodeAuthenticator}s. */
public final class EmailCodeAuthenticatorFactory extends CodeAuthenticatorFactory {

    public EmailCodeAuthenticatorFactory() {
        super(
                "email-code",
                "E-mail code",
                "Second step: a one-time code to the e-mail address of the citizen already identified.",
                new EmailCodeAuthenticator());
    }
}
