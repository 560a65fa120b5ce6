package jp.machi_id.keycloak.mynumber;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Remembers, on the way to the app, which signed-in account asked for its card. */
final class CardStepUp {

    private static final String ACCOUNT_NOTE = "machi-card-step-up";

    private CardStepUp() {}

    static void begin(AuthenticationSessionModel signIn, UserModel account) {
        signIn.setAuthNote(ACCOUNT_NOTE, account.getId());
    }

    /** The account, once: a later way to the app in the same session begins anew. */
    static Optional<UserModel> take(
            KeycloakSession session, RealmModel realm, AuthenticationSessionModel signIn) {
        String account = signIn.getAuthNote(ACCOUNT_NOTE);
        signIn.removeAuthNote(ACCOUNT_NOTE);
        return Optional.ofNullable(account)
                .map(id -> session.users().getUserById(realm, id))
                .filter(UserModel::isEnabled);
    }
}
