package jp.machi_id.keycloak.reset;

import jp.machi_id.keycloak.accountlock.AccountLock;
import jp.machi_id.keycloak.accountlock.LiftedBy;
import jp.machi_id.keycloak.audit.Act;
import jp.machi_id.keycloak.authentication.EmailAddress;
import jp.machi_id.keycloak.capture.ChangeCapture;
import jp.machi_id.keycloak.devices.KnownDevices;
import jp.machi_id.keycloak.signout.SignOut;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Sets the password of a citizen who proved their address and, where they have one, their second
 * factor: every session ends, and the lock of changes is lifted. The counters of wrong guesses stay
 * as they are.
 */
final class PasswordReset {

    private final AuthenticationFlowContext context;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel citizen;
    private final EmailAddress address;

    PasswordReset(AuthenticationFlowContext context, EmailAddress address) {
        this.context = context;
        this.address = address;
        session = context.getSession();
        realm = context.getRealm();
        citizen = context.getUser();
    }

    void perform(String password) {
        citizen.credentialManager().updateCredential(UserCredentialModel.password(password));
        citizen.removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        if (!citizen.isEmailVerified() && address.value().equals(citizen.getEmail())) {
            citizen.setEmailVerified(true);
            ChangeCapture.changed(session, realm.getId(), citizen.getId());
        }
        SignOut.endAll(session, realm, citizen);
        new KnownDevices(session).forget(citizen.getId());
        AccountLock.of(session, realm).lift(citizen, LiftedBy.RESET);
        event(EventType.UPDATE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE)
                .success();
        Act.PASSWORD_RESET.of(event(EventType.RESET_PASSWORD)).success();
    }

    private EventBuilder event(EventType type) {
        return new EventBuilder(realm, session, context.getConnection())
                .event(type)
                .client(context.getAuthenticationSession().getClient())
                .user(citizen.getId());
    }
}
