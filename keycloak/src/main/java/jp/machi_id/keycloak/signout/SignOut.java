package jp.machi_id.keycloak.signout;

import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.LoginProtocol;

/**
 * Ends a session and tells its relying parties by back-channel logout. Keycloak's own logout would
 * remove the authentication session that we are in.
 */
public final class SignOut {

    private static final Logger LOG = Logger.getLogger(SignOut.class);

    private SignOut() {}

    /** Ends a session, online or offline. A relying party that is away does not hinder it. */
    public static void end(KeycloakSession session, RealmModel realm, UserSessionModel ended) {
        ended.getAuthenticatedClientSessions().values().forEach(c -> tell(session, realm, c));
        if (ended.isOffline()) {
            session.sessions().removeOfflineUserSession(realm, ended);
        } else {
            session.sessions().removeUserSession(realm, ended);
        }
    }

    /**
     * Ends every session of a user, online and offline.
     *
     * @return how many
     */
    public static int endAll(KeycloakSession session, RealmModel realm, UserModel user) {
        List<UserSessionModel> ended =
                Stream.concat(
                                session.sessions().getUserSessionsStream(realm, user),
                                session.sessions().getOfflineUserSessionsStream(realm, user))
                        .toList();
        ended.forEach(each -> end(session, realm, each));
        return ended.size();
    }

    private static void tell(
            KeycloakSession session,
            RealmModel realm,
            AuthenticatedClientSessionModel relyingParty) {
        try {
            session.getProvider(LoginProtocol.class, relyingParty.getProtocol())
                    .setSession(session)
                    .setRealm(realm)
                    .setUriInfo(session.getContext().getUri())
                    .setHttpHeaders(session.getContext().getRequestHeaders())
                    .backchannelLogout(relyingParty.getUserSession(), relyingParty);
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s was not told of a sign-out", relyingParty.getClient().getClientId());
        }
    }
}
