package jp.machi_id.keycloak.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ID-6: a sign-in in order to leave")
class AdmissionTest {

    private final SignIn signIn = new SignIn();

    @Test
    @DisplayName("is admitted after two steps in a browser without a session")
    void withoutSession() {
        assertThat(refusal()).isEmpty();
    }

    @Test
    @DisplayName("is admitted with one's own session when everything was asked for anew")
    void askedAnew() {
        signIn.sessionOf(signIn.citizen).everythingAskedAnew();
        assertThat(refusal()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0", "1"})
    @DisplayName("is refused below two steps:")
    void oneStep(String level) {
        signIn.level(level);
        assertThat(refusal()).contains("leavingNotFresh");
    }

    @Test
    @DisplayName("is refused when a session lent a step")
    void stepUp() {
        signIn.sessionOf(signIn.citizen);
        assertThat(refusal()).contains("leavingNotFresh");
    }

    @Test
    @DisplayName("is refused when a session was all there was")
    void sessionAlone() {
        signIn.bySessionAlone();
        assertThat(refusal()).contains("leavingNotFresh");
    }

    @Test
    @DisplayName("is refused in the browser of somebody else, however fresh")
    void somebodyElse() {
        signIn.sessionOf(mock()).everythingAskedAnew();
        assertThat(refusal()).contains("leavingOtherCitizen");
    }

    @Test
    @DisplayName("is refused to staff")
    void staff() {
        signIn.ofStaff();
        assertThat(refusal()).contains("leavingNotForStaff");
    }

    private Optional<String> refusal() {
        return Admission.refusal(signIn.context);
    }
}
