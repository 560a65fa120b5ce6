package jp.machi_id.keycloak.withdrawal;

import jp.machi_id.keycloak.capture.ChangeCapture;
import jp.machi_id.keycloak.capture.CitizenVersions;
import jp.machi_id.keycloak.consent.ConsentOrigin;
import jp.machi_id.keycloak.consent.ConsentStore;
import jp.machi_id.keycloak.signout.SignOut;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;

/**
 * Takes back every consent, ends every session and removes the account, all in the session's
 * transaction. What remains is pseudonymous: the decisions, the event, and the mark by which the
 * connectors learn that the citizen is gone.
 */
final class AccountWithdrawal {

    private final RequiredActionContext context;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel citizen;

    AccountWithdrawal(RequiredActionContext context) {
        this.context = context;
        session = context.getSession();
        realm = context.getRealm();
        citizen = context.getUser();
    }

    /**
     * Removes the account of who is signing in, and the sign-in with it.
     *
     * @throws IllegalStateException when Keycloak cannot remove it; nothing has changed then
     */
    void perform(AtLine atLine) {
        String userId = citizen.getId();
        takeBackConsents(userId);
        FarewellMail.sendAfterCommit(session, citizen, atLine);
        SignOut.endAll(session, realm, citizen);
        if (!new UserManager(session).removeUser(realm, citizen)) {
            throw new IllegalStateException("Keycloak did not remove the account");
        }
        ChangeCapture.changed(session, realm.getId(), userId);
        LeavingEvent.of(context, EventType.DELETE_ACCOUNT).detail("line", atLine.id()).success();
        new AuthenticationSessionManager(session)
                .removeAuthenticationSession(realm, context.getAuthenticationSession(), true);
        AuthenticationManager.expireIdentityCookie(session);
    }

    private void takeBackConsents(String userId) {
        // Waits for a decision under way in another tab, so that it is taken back as well.
        new CitizenVersions(session).lock(realm.getId(), userId);
        String client = context.getAuthenticationSession().getClient().getClientId();
        new ConsentStore(session)
                .withdrawAll(realm.getId(), userId, ConsentOrigin.withdrawal(client));
    }
}
