package jp.machi_id.keycloak.mynumber;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.JsonWebToken;

/**
 * The claims of the app's ID token, checked after its signature (OpenID Connect Core 1.0
 * §3.1.3.7), with the {@code acr} that says how the card was looked at.
 */
final class CardIdToken {

    /** Clocks may differ by this much. */
    static final Duration SKEW = Duration.ofSeconds(30);

    /** The token comes straight from the agency for a code just issued: an older one is replayed. */
    static final Duration OLDEST = Duration.ofMinutes(10);

    /** OpenID Connect Core 1.0 §2. */
    private static final int LONGEST_SUBJECT = 255;

    private CardIdToken() {}

    /**
     * Says why a token is refused, in words for the log that hold nothing personal. The nonce's
     * value is checked apart.
     */
    static Optional<String> problem(
            JsonWebToken token,
            String clientId,
            String issuer,
            Set<String> acceptedAcrs,
            Instant now) {
        if (!issuer.equals(token.getIssuer())) {
            return Optional.of("wrong iss");
        }
        String[] audience = token.getAudience();
        if (audience == null || !Arrays.equals(audience, new String[] {clientId})) {
            return Optional.of("wrong aud");
        }
        if (token.getIssuedFor() != null && !token.getIssuedFor().equals(clientId)) {
            return Optional.of("wrong azp");
        }
        Optional<String> time = timeProblem(token, now);
        if (time.isPresent()) {
            return time;
        }
        String subject = token.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            return Optional.of("missing or malformed sub");
        }
        if (nonce(token).isEmpty()) {
            return Optional.of("missing nonce");
        }
        return acr(token).filter(acceptedAcrs::contains).isPresent()
                ? Optional.empty()
                : Optional.of("acr that is not accepted");
    }

    /** The nonce, which binds the token to one authorization request. */
    static Optional<String> nonce(JsonWebToken token) {
        return text(token, OIDCLoginProtocol.NONCE_PARAM);
    }

    /** How the app has looked at the card. */
    static Optional<String> acr(JsonWebToken token) {
        return text(token, "acr");
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        return token.getOtherClaims().get(claim) instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    private static Optional<String> timeProblem(JsonWebToken token, Instant now) {
        if (token.getExp() == null
                || !Instant.ofEpochSecond(token.getExp()).isAfter(now.minus(SKEW))) {
            return Optional.of("missing exp or expired");
        }
        if (token.getIat() == null) {
            return Optional.of("missing iat");
        }
        Instant issued = Instant.ofEpochSecond(token.getIat());
        if (issued.isAfter(now.plus(SKEW))) {
            return Optional.of("iat in the future");
        }
        return issued.isBefore(now.minus(OLDEST)) ? Optional.of("iat too old") : Optional.empty();
    }
}
