package jp.machi_id.keycloak.authentication;

import jp.machi_id.keycloak.signout.SignOut;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;

/**
 * Ends whoever's session this browser still holds before another account is made in it: else
 * registration fails at its very end, because the session belongs to a different citizen.
 */
final class SignedInBefore {

    private SignedInBefore() {}

    /**
     * Found by the authentication session and not by the cookie: {@code prompt=create} drops the
     * cookie, but the session it stood for lives on under the same id.
     */
    static void end(AuthenticationFlowContext context) {
        KeycloakSession session = context.getSession();
        UserSessionModel before =
                new AuthenticationSessionManager(session)
                        .getUserSession(context.getAuthenticationSession());
        if (before == null) {
            return;
        }
        SignOut.end(session, context.getRealm(), before);
        AuthenticationManager.expireIdentityCookie(session);
    }
}
