package jp.machi_id.keycloak.factors;

import java.util.Optional;
import java.util.stream.Stream;
import jp.machi_id.keycloak.staff.Staff;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** By what somebody can begin a sign-in, so that the last way is never removed. */
final class WaysIn {

    static final String LAST_WAY = "lastWayIn";
    static final String LAST_STAFF_FACTOR = "lastStaffFactor";

    private final RealmModel realm;
    private final KeycloakSession session;

    WaysIn(RealmModel realm, KeycloakSession session) {
        this.realm = realm;
        this.session = session;
    }

    /** The message for who must not remove that credential. */
    Optional<String> objectionToRemoving(UserModel user, CredentialModel credential) {
        boolean begins =
                remaining(user, credential).anyMatch(WaysIn::beginsASignIn) || isLinked(user);
        if (!begins) {
            return Optional.of(LAST_WAY);
        }
        boolean strong = remaining(user, credential).anyMatch(WaysIn::isForStaff);
        if (Staff.includes(realm, user) && !strong) {
            return Optional.of(LAST_STAFF_FACTOR);
        }
        return Optional.empty();
    }

    /** Whether a member of staff has what staff must have. */
    static boolean hasStaffFactor(UserModel user) {
        return user.credentialManager().getStoredCredentialsStream().anyMatch(WaysIn::isForStaff);
    }

    private static Stream<CredentialModel> remaining(UserModel user, CredentialModel without) {
        return user.credentialManager()
                .getStoredCredentialsStream()
                .filter(each -> !each.getId().equals(without.getId()));
    }

    private static boolean beginsASignIn(CredentialModel credential) {
        return PasswordCredentialModel.TYPE.equals(credential.getType())
                || WebAuthnCredentialModel.TYPE_PASSWORDLESS.equals(credential.getType());
    }

    private static boolean isForStaff(CredentialModel credential) {
        return OTPCredentialModel.TYPE.equals(credential.getType())
                || WebAuthnCredentialModel.TYPE_PASSWORDLESS.equals(credential.getType());
    }

    private boolean isLinked(UserModel user) {
        return session.users().getFederatedIdentitiesStream(realm, user).findAny().isPresent();
    }
}
