package jp.machi_id.keycloak.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PO-12: a new password is typed once where it can be looked at, twice without scripts")
class PasswordConfirmationTest {

    private final MultivaluedMap<String, String> input = new MultivaluedHashMap<>();

    @Test
    @DisplayName("PO-12: a page that asked once counts as confirmed, whether or not its scripts had come")
    void askedOnce() {
        input.putSingle("password-new", "secret");
        PasswordConfirmation.supply(input, "password-new");
        assertThat(input.getFirst("password-confirm")).isEqualTo("secret");
    }

    @Test
    @DisplayName("PO-12: a page that asked twice is held to its second answer, an empty one too")
    void askedTwice() {
        input.putSingle("password-new", "secret");
        input.putSingle("password-confirm", "");
        PasswordConfirmation.supply(input, "password-new");
        assertThat(input.getFirst("password-confirm")).isEmpty();
    }

    @Test
    @DisplayName("PO-12: without a password there is nothing to confirm")
    void nothing() {
        PasswordConfirmation.supply(input, "password-new");
        assertThat(input).isEmpty();
    }
}
