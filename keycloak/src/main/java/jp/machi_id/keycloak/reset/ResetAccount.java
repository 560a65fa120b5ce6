package jp.machi_id.keycloak.reset;

import jp.machi_id.keycloak.address.AccountAddress;
import jp.machi_id.keycloak.authentication.EmailAddress;
import jp.machi_id.keycloak.staff.Staff;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Whose account an address names in this flow. It is looked up once, when the address is typed, and
 * noted: so the answers to what is typed afterwards take the same time whoever it is.
 *
 * @param userId the citizen, or an empty text
 * @param refusal why there is none to reset: {@code unknown}, {@code staff} or {@code disabled}; empty
 *     when there is
 */
record ResetAccount(String userId, String refusal) {

    private static final String NOTE = "machi-reset-account";
    private static final String SEPARATOR = "\n";

    static ResetAccount of(
            KeycloakSession session,
            RealmModel realm,
            AuthenticationSessionModel signIn,
            EmailAddress address) {
        String[] noted = String.valueOf(signIn.getAuthNote(NOTE)).split(SEPARATOR, -1);
        if (noted.length == 3 && noted[0].equals(address.value())) {
            return new ResetAccount(noted[1], noted[2]);
        }
        ResetAccount found = look(realm, AccountAddress.owner(session, realm, address));
        signIn.setAuthNote(
                NOTE, String.join(SEPARATOR, address.value(), found.userId, found.refusal));
        return found;
    }

    /** Staff get a new password from an administrator, who can see who asks. */
    private static ResetAccount look(RealmModel realm, UserModel user) {
        if (user == null) {
            return new ResetAccount("", "unknown");
        }
        if (Staff.includes(realm, user) || user.getServiceAccountClientLink() != null) {
            return new ResetAccount("", "staff");
        }
        return user.isEnabled()
                ? new ResetAccount(user.getId(), "")
                : new ResetAccount("", "disabled");
    }

    boolean exists() {
        return !userId.isEmpty();
    }
}
