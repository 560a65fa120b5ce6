package jp.machi_id.keycloak.line;

import java.util.Optional;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The access token that LINE gave in this very sign-in. It is an authentication note: held in the
 * server's memory, gone with the authentication session, never in the database.
 */
final class LineAccessToken {

    private static final String NOTE = "machi-line-access-token";

    private LineAccessToken() {}

    /** Whether this sign-in was begun in order to end the connection. */
    static boolean isWanted(KeycloakSession session, AuthenticationSessionModel authentication) {
        String action = authentication.getClientNote(Constants.KC_ACTION);
        return action != null
                && session.getKeycloakSessionFactory()
                                .getProviderFactory(RequiredActionProvider.class, action)
                        instanceof EndsLineConnection;
    }

    static void keep(AuthenticationSessionModel authentication, String lineUserId, String token) {
        authentication.setAuthNote(NOTE, lineUserId + " " + token);
    }

    /** The token, if it is one of just this person on LINE. */
    static Optional<String> of(AuthenticationSessionModel authentication, String lineUserId) {
        String note = authentication.getAuthNote(NOTE);
        String owner = lineUserId + " ";
        return note != null && note.startsWith(owner)
                ? Optional.of(note.substring(owner.length()))
                : Optional.empty();
    }

    static void forget(AuthenticationSessionModel authentication) {
        authentication.removeAuthNote(NOTE);
    }
}
