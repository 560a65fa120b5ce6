package jp.machi_id.keycloak.authentication;

import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;

/**
 * Ends whoever's session this browser still holds before another account is made in it: else
 * registration fails at its very end, because the session belongs to a different citizen.
 */
final class SignedInBefore {

    private static final Logger LOG = Logger.getLogger(SignedInBefore.class);

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
        before.getAuthenticatedClientSessions().values().forEach(c -> tell(context, c));
        session.sessions().removeUserSession(context.getRealm(), before);
        AuthenticationManager.expireIdentityCookie(session);
    }

    /** Not Keycloak's own logout: it would remove the authentication session we are in. */
    private static void tell(
            AuthenticationFlowContext context, AuthenticatedClientSessionModel relyingParty) {
        try {
            context.getSession()
                    .getProvider(LoginProtocol.class, relyingParty.getProtocol())
                    .setSession(context.getSession())
                    .setRealm(context.getRealm())
                    .setUriInfo(context.getUriInfo())
                    .setHttpHeaders(context.getHttpRequest().getHttpHeaders())
                    .backchannelLogout(relyingParty.getUserSession(), relyingParty);
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s was not told of a sign-out", relyingParty.getClient().getClientId());
        }
    }
}
