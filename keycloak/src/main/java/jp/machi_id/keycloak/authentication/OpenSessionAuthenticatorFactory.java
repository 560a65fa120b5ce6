package jp.machi_id.keycloak.authentication;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/** Makes {@link OpenSessionAuthenticator}s. */
public final class OpenSessionAuthenticatorFactory extends CookieAuthenticatorFactory {

    private static final Authenticator AUTHENTICATOR = new OpenSessionAuthenticator();

    @Override
    public String getId() {
        return "open-session";
    }

    @Override
    public String getDisplayType() {
        return "Open session";
    }

    @Override
    public String getHelpText() {
        return "Signs in by the session that is open in the browser; holds to max_age=0 and id_token_hint.";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return AUTHENTICATOR;
    }
}
