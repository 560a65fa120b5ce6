package jp.machi_id.keycloak.line;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.IDToken;
import org.keycloak.representations.JsonWebToken;

/**
 * The claims of LINE's ID token, checked after its signature (OpenID Connect Core 1.0 §3.1.3.7).
 * The broker that this provider extends leaves some of it out: it takes a token without an expiry,
 * and does not look at the time of issue.
 */
final class LineIdToken {

    /** Clocks may differ by this much. */
    static final Duration SKEW = Duration.ofSeconds(30);

    /**
     * The token comes straight from LINE for a code that was just issued: an older one is replayed.
     */
    static final Duration OLDEST = Duration.ofMinutes(10);

    /** LINE's user id: U and 32 hexadecimal digits. */
    private static final Pattern USER_ID = Pattern.compile("U[0-9a-f]{32}");

    private LineIdToken() {}

    /**
     * Says why a token is refused, in words for the log that hold nothing personal.
     *
     * @param nonce the one sent with the authorization request, is checked apart
     */
    static Optional<String> problem(
            JsonWebToken token, String channelId, String issuer, Instant now) {
        if (!issuer.equals(token.getIssuer())) {
            return Optional.of("wrong iss");
        }
        String[] audience = token.getAudience();
        if (audience == null || !Arrays.equals(audience, new String[] {channelId})) {
            return Optional.of("wrong aud");
        }
        if (token.getIssuedFor() != null && !token.getIssuedFor().equals(channelId)) {
            return Optional.of("wrong azp");
        }
        Optional<String> time = timeProblem(token, now);
        if (time.isPresent()) {
            return time;
        }
        if (token.getSubject() == null || !USER_ID.matcher(token.getSubject()).matches()) {
            return Optional.of("missing or malformed sub");
        }
        return nonce(token).isEmpty() ? Optional.of("missing nonce") : Optional.empty();
    }

    /** The nonce, which binds the token to one authorization request. */
    static Optional<String> nonce(JsonWebToken token) {
        Object nonce = token.getOtherClaims().get(OIDCLoginProtocol.NONCE_PARAM);
        return nonce instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Whether the person signed in to LINE before that, or the token does not say when ({@code auth_time}). */
    static boolean isSignedInBefore(JsonWebToken token, Instant moment) {
        Object time = token.getOtherClaims().get(IDToken.AUTH_TIME);
        return !(time instanceof Number seconds)
                || Instant.ofEpochSecond(seconds.longValue()).isBefore(moment.minus(SKEW));
    }

    private static Optional<String> timeProblem(JsonWebToken token, Instant now) {
        Instant early = now.minus(SKEW);
        if (token.getExp() == null || !Instant.ofEpochSecond(token.getExp()).isAfter(early)) {
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
