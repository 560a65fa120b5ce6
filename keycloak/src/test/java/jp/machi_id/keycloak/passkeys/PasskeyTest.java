package jp.machi_id.keycloak.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("ID-4: the answer of a passkey")
class PasskeyTest {

    private static byte[] authenticatorData(int flags) {
        byte[] data = new byte[37];
        data[32] = (byte) flags;
        return data;
    }

    @ParameterizedTest(name = "flags {0}")
    @CsvSource({"0x05, false", "0x0D, true", "0x1D, true", "0x85, false", "0x8D, true"})
    @DisplayName("tells whether the key can be copied (WebAuthn level 3 §6.1, BE)")
    void backupEligible(String flags, boolean eligible) {
        assertThat(AuthenticatorFlags.of(authenticatorData(Integer.decode(flags))).backupEligible())
                .isEqualTo(eligible);
    }

    @Test
    @DisplayName("that is cut off is refused, not read")
    void cutOff() {
        assertThatIllegalArgumentException().isThrownBy(() -> AuthenticatorFlags.of(new byte[32]));
        assertThatIllegalArgumentException().isThrownBy(() -> AuthenticatorFlags.of(new byte[0]));
    }

    @Test
    @DisplayName("is known by its fields, be it a signature or a mistake of the browser's")
    void known() {
        MultivaluedHashMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("username", "hanako@example.jp");
        assertThat(Passkey.isAnswer(form)).isFalse();
        form.putSingle("error", "NotAllowedError");
        assertThat(Passkey.isAnswer(form)).isTrue();
        form.remove("error");
        form.putSingle("authenticatorData", "");
        assertThat(Passkey.isAnswer(form)).isTrue();
    }
}
