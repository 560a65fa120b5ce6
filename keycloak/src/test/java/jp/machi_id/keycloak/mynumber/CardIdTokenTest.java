package jp.machi_id.keycloak.mynumber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.JsonWebToken;

@DisplayName("ID-8: the ID token of the Digital Agency's app")
class CardIdTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:15:30Z");
    private static final String CLIENT = "RP00000001";
    private static final String ISSUER = "https://auth-and-sign.example/api/realms/main";

    private static JsonWebToken token() {
        JsonWebToken token = new JsonWebToken();
        token.issuer(ISSUER);
        token.audience(CLIENT);
        token.subject("pairwise-subject");
        token.iat(NOW.getEpochSecond());
        token.exp(NOW.getEpochSecond() + 300);
        token.setOtherClaims("nonce", "a-nonce");
        token.setOtherClaims("acr", "aal3 crl");
        return token;
    }

    private static Optional<String> problem(JsonWebToken token) {
        return CardIdToken.problem(token, CLIENT, ISSUER, Set.of("aal3 crl"), NOW);
    }

    @Test
    @DisplayName("is taken as the agency gives it, with clocks half a minute apart")
    void taken() {
        assertThat(problem(token())).isEmpty();
        JsonWebToken early = token();
        early.iat(NOW.getEpochSecond() + 29);
        assertThat(problem(early)).isEmpty();
        assertThat(CardIdToken.nonce(early)).contains("a-nonce");
        assertThat(CardIdToken.acr(early)).contains("aal3 crl");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("is refused for its claims:")
    void refused(String problem, Consumer<JsonWebToken> mistake) {
        JsonWebToken token = token();
        mistake.accept(token);
        assertThat(problem(token)).contains(problem);
    }

    static Stream<Arguments> refused() {
        long now = NOW.getEpochSecond();
        return Stream.of(
                mistake("wrong iss", token -> token.issuer("https://elsewhere.example")),
                mistake("wrong iss", token -> token.issuer(null)),
                mistake("wrong aud", token -> token.audience("another")),
                mistake("wrong aud", token -> token.audience(CLIENT, "another")),
                mistake("wrong azp", token -> token.issuedFor("another")),
                mistake("missing exp or expired", token -> token.exp(now - 31)),
                mistake("missing exp or expired", token -> token.exp(null)),
                mistake("missing iat", token -> token.iat(null)),
                mistake("iat in the future", token -> token.iat(now + 31)),
                mistake("iat too old", token -> token.iat(now - 601)),
                mistake("missing or malformed sub", token -> token.subject(null)),
                mistake("missing or malformed sub", token -> token.subject(" ")),
                mistake("missing or malformed sub", token -> token.subject("s".repeat(256))),
                mistake("missing nonce", token -> token.getOtherClaims().remove("nonce")),
                mistake("acr that is not accepted", token -> token.setOtherClaims("acr", "aal2")),
                mistake("acr that is not accepted", token -> token.setOtherClaims("acr", 3)),
                mistake(
                        "acr that is not accepted",
                        token -> token.setOtherClaims("acr", "aal3 crl aal2")),
                mistake("acr that is not accepted", token -> token.getOtherClaims().remove("acr")));
    }

    private static Arguments mistake(String problem, Consumer<JsonWebToken> mistake) {
        return Arguments.of(problem, mistake);
    }
}
