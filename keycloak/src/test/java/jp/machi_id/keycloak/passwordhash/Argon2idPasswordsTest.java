package jp.machi_id.keycloak.passwordhash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.crypto.hash.Argon2PasswordHashProvider;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;

@DisplayName("ID-1: a password is kept as an Argon2id hash")
class Argon2idPasswordsTest {

    private static final int POLICY_SAYS_NOTHING = -1;

    private static final Argon2idPasswords SODIUM =
            passwords(new SodiumArgon2id(Sodium.load().orElseThrow()), Argon2id.Cost.DEFAULT);
    private static final Argon2idPasswords JAVA =
            passwords(new JavaArgon2id(), Argon2id.Cost.DEFAULT);
    private static final Argon2PasswordHashProvider KEYCLOAK =
            new Argon2PasswordHashProvider("1.3", "id", 32, 7168, 5, 1, new Semaphore(1));

    private static Argon2idPasswords passwords(Argon2id argon2id, Argon2id.Cost cost) {
        return new Argon2idPasswords(argon2id, cost, new Semaphore(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"machi-demo-2026", "さかたの海は青い", "😀 and a space", ""})
    @DisplayName("by libsodium, by Bouncy Castle and by Keycloak the same")
    void theSameEverywhere(String password) {
        PasswordCredentialModel made = SODIUM.encodedCredential(password, POLICY_SAYS_NOTHING);
        assertThat(JAVA.verify(password, made)).isTrue();
        assertThat(KEYCLOAK.verify(password, made)).isTrue();
        PasswordCredentialModel theirs = KEYCLOAK.encodedCredential(password, POLICY_SAYS_NOTHING);
        assertThat(SODIUM.verify(password, theirs)).isTrue();
        assertThat(made.getCredentialData())
                .isEqualTo(theirs.getCredentialData().replace("\"argon2\"", "\"argon2-sodium\""));
    }

    @Test
    @DisplayName("another password is refused, and no two hashes are alike")
    void another() {
        PasswordCredentialModel one = SODIUM.encodedCredential("machi-demo-2026", POLICY_SAYS_NOTHING);
        PasswordCredentialModel two = SODIUM.encodedCredential("machi-demo-2026", POLICY_SAYS_NOTHING);
        assertThat(SODIUM.verify("machi-demo-2027", one)).isFalse();
        assertThat(SODIUM.verify("", one)).isFalse();
        assertThat(two.getSecretData()).isNotEqualTo(one.getSecretData());
    }

    @Test
    @DisplayName("one of another cost or another algorithm still opens, and is made anew")
    void anotherCost() {
        PasswordPolicy policy = PasswordPolicy.empty();
        PasswordCredentialModel now = SODIUM.encodedCredential("machi-demo-2026", POLICY_SAYS_NOTHING);
        assertThat(SODIUM.policyCheck(policy, now)).isTrue();

        Argon2idPasswords weaker =
                passwords(new JavaArgon2id(), new Argon2id.Cost(1024, 2, 32));
        PasswordCredentialModel old = weaker.encodedCredential("machi-demo-2026", POLICY_SAYS_NOTHING);
        assertThat(SODIUM.verify("machi-demo-2026", old)).isTrue();
        assertThat(SODIUM.policyCheck(policy, old)).isFalse();

        PasswordCredentialModel theirs = KEYCLOAK.encodedCredential("machi-demo-2026", POLICY_SAYS_NOTHING);
        assertThat(SODIUM.policyCheck(policy, theirs)).isFalse();
        assertThat(SODIUM.credentialHashingStrength(old)).isEqualTo("Argon2id[m=1024,t=2,p=1]");
    }

    @Test
    @DisplayName("OP-7: a salt of another length is refused rather than read past its end")
    void salt() {
        SodiumArgon2id argon2id = new SodiumArgon2id(Sodium.load().orElseThrow());
        assertThatThrownBy(() -> argon2id.hash(new byte[8], new byte[8], Argon2id.Cost.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
