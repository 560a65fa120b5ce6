package jp.machi_id.keycloak.line;

import java.util.Optional;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** A citizen's connection with LINE, and how it ends. */
public final class LineConnection {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel citizen;
    private final String lineUserId;

    private LineConnection(
            KeycloakSession session, RealmModel realm, UserModel citizen, String lineUserId) {
        this.session = session;
        this.realm = realm;
        this.citizen = citizen;
        this.lineUserId = lineUserId;
    }

    /** The connection of a citizen who has one. */
    public static Optional<LineConnection> of(
            KeycloakSession session, RealmModel realm, UserModel citizen) {
        FederatedIdentityModel identity =
                session.users()
                        .getFederatedIdentity(realm, citizen, LineIdentityProviderFactory.ALIAS);
        return Optional.ofNullable(identity)
                .map(linked -> new LineConnection(session, realm, citizen, linked.getUserId()));
    }

    /** Drops what a sign-in kept for ending a connection. */
    public static void forgetSignIn(AuthenticationSessionModel authentication) {
        LineAccessToken.forget(authentication);
    }

    /** Whether the citizen signed in with just this LINE account in this authentication session. */
    public boolean isFresh(AuthenticationSessionModel authentication) {
        return LineAccessToken.of(authentication, lineUserId).isPresent();
    }

    /**
     * Ends the connection at LINE: the citizen's consent and every token of theirs. Nothing changes
     * here.
     *
     * @return false when the sign-in is not fresh, or LINE refused or did not answer
     */
    public boolean endAtLine(AuthenticationSessionModel authentication) {
        var model = session.identityProviders().getByAlias(LineIdentityProviderFactory.ALIAS);
        var deauthorisation =
                new LineDeauthorisation(session, new LineIdentityProviderConfig(model));
        return LineAccessToken.of(authentication, lineUserId)
                .map(deauthorisation::deauthorise)
                .orElse(false);
    }

    /** Removes the connection here; the provider's factory removes what else stems from it. */
    public void remove() {
        session.users()
                .removeFederatedIdentity(realm, citizen, LineIdentityProviderFactory.ALIAS);
    }
}
