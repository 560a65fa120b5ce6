package jp.machi_id.keycloak.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

@DisplayName("ID-6: a factor is removed only where a way in remains")
class WaysInTest {

    private static final CredentialModel PASSWORD = credential(PasswordCredentialModel.TYPE);
    private static final CredentialModel PASSKEY =
            credential(WebAuthnCredentialModel.TYPE_PASSWORDLESS);
    private static final CredentialModel APP = credential(OTPCredentialModel.TYPE);
    private static final CredentialModel CODES = credential(RecoveryAuthnCodesCredentialModel.TYPE);

    private final RealmModel realm = mock();
    private final UserModel user = mock();
    private final UserProvider users = mock();
    private final SubjectCredentialManager credentials = mock();
    private WaysIn ways;

    @BeforeEach
    void prepare() {
        KeycloakSession session = mock();
        when(session.users()).thenReturn(users);
        when(user.credentialManager()).thenReturn(credentials);
        ways = new WaysIn(realm, session);
        linked(false);
    }

    private static CredentialModel credential(String type) {
        CredentialModel credential = new CredentialModel();
        credential.setId(type);
        credential.setType(type);
        return credential;
    }

    private void has(CredentialModel... all) {
        when(credentials.getStoredCredentialsStream()).thenAnswer(call -> Stream.of(all));
    }

    private void linked(boolean isLinked) {
        FederatedIdentityModel line = new FederatedIdentityModel("line", "U1", null);
        when(users.getFederatedIdentitiesStream(realm, user))
                .thenAnswer(call -> isLinked ? Stream.of(line) : Stream.empty());
    }

    private void isStaff() {
        RoleModel staff = mock();
        when(realm.getRole("staff")).thenReturn(staff);
        when(user.hasRole(staff)).thenReturn(true);
    }

    private Optional<String> remove(CredentialModel credential) {
        return ways.objectionToRemoving(user, credential);
    }

    @Test
    @DisplayName("a password or a passkey, as long as there is the other one")
    void other() {
        has(PASSWORD, PASSKEY);
        assertThat(remove(PASSWORD)).isEmpty();
        assertThat(remove(PASSKEY)).isEmpty();
    }

    @Test
    @DisplayName("not the last: an app or codes begin no sign-in")
    void last() {
        has(PASSKEY, APP, CODES);
        assertThat(remove(PASSKEY)).contains(WaysIn.LAST_WAY);
        assertThat(remove(APP)).isEmpty();
    }

    @Test
    @DisplayName("LINE is a way in as well")
    void line() {
        has(PASSWORD);
        assertThat(remove(PASSWORD)).contains(WaysIn.LAST_WAY);
        linked(true);
        assertThat(remove(PASSWORD)).isEmpty();
    }

    @Test
    @DisplayName("ID-10: staff keep a passkey or an app")
    void staff() {
        isStaff();
        has(PASSWORD, APP, CODES);
        assertThat(WaysIn.hasStaffFactor(user)).isTrue();
        assertThat(remove(APP)).contains(WaysIn.LAST_STAFF_FACTOR);
        has(PASSWORD, APP, PASSKEY);
        assertThat(remove(APP)).isEmpty();
        has(PASSWORD, CODES);
        assertThat(WaysIn.hasStaffFactor(user)).isFalse();
    }
}
