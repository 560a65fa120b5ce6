package jp.machi_id.keycloak.secondstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.machi_id.keycloak.limits.Admission;
import jp.machi_id.keycloak.limits.Factor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Errors;

@DisplayName("ID-4: something that is typed")
class TypedFactorTest {

    private static final Admission ADMITTED = new Admission(null, Instant.EPOCH, null);
    private static final Admission REFUSED = new Admission(null, null, Instant.EPOCH);

    private final SignIn signIn = new SignIn();
    private final List<String> shown = new ArrayList<>();
    private final List<String> compared = new ArrayList<>();

    private boolean check(String typed, boolean right) {
        return new TypedFactor(signIn.context, Factor.TOTP, this::page)
                .check(
                        typed,
                        "wrong",
                        plain -> {
                            compared.add(plain);
                            return right;
                        });
    }

    private Response page(String errorKey) {
        shown.add(errorKey);
        return mock(Response.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc123", "ABC 123", "abc-123", " ＡＢＣー１２３\u3000", "Abc\u2010123"})
    @DisplayName("is compared in its plain form, however it was written")
    void plain(String typed) {
        when(signIn.limits.admit(any())).thenReturn(ADMITTED);
        assertThat(check(typed, true)).isTrue();
        assertThat(compared).containsExactly("ABC123");
        verify(signIn.limits).right(ADMITTED);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "-"})
    @DisplayName("is no guess when it is nothing")
    void nothing(String typed) {
        assertThat(check(typed, true)).isFalse();
        assertThat(shown).containsExactly("wrong");
        verifyNoInteractions(signIn.limits);
        verify(signIn.context).challenge(any());
    }

    @Test
    @DisplayName("OP-7: is not compared beyond the limit, right or not")
    void beyondLimit() {
        when(signIn.limits.admit(any())).thenReturn(REFUSED);
        assertThat(check("123456", true)).isFalse();
        assertThat(compared).isEmpty();
        assertThat(shown).containsExactly("secondStepTooManyAttempts");
        verify(signIn.event).error(Errors.USER_TEMPORARILY_DISABLED);
    }

    @Test
    @DisplayName("OP-5: that is wrong stays counted, and is recorded with its factor")
    void wrong() {
        when(signIn.limits.admit(any())).thenReturn(ADMITTED);
        assertThat(check("123456", false)).isFalse();
        verify(signIn.limits, never()).right(any());
        verify(signIn.event).detail("factor", Factor.TOTP.id());
        verify(signIn.event).error(Errors.INVALID_USER_CREDENTIALS);
        verify(signIn.context)
                .failureChallenge(
                        eq(AuthenticationFlowError.INVALID_CREDENTIALS),
                        any());
    }
}
