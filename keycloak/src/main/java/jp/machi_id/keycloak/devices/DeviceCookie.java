package jp.machi_id.keycloak.devices;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;

/**
 * The cookie by which a browser is known again: 256 random bits that name the device and nobody who
 * used it. It is no credential: all it does is to keep a notice from being sent.
 *
 * <p>{@code __Host-} makes the browser refuse it unless it is Secure and of this host alone (RFC
 * 6265bis §4.1.3.2), so no neighbouring host can plant one that an attacker knows.
 */
public final class DeviceCookie {

    static final String NAME = "__Host-machi-device";

    /** The longest that browsers keep a cookie (RFC 6265bis §5.5). */
    static final Duration LIFE = Duration.ofDays(400);

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private DeviceCookie() {}

    /**
     * The name of the browser that sent this request, made if it has none, and kept there for another
     * {@link #LIFE}. Only in a request that answers a browser.
     */
    public static String renew(KeycloakSession session) {
        Cookie sent = session.getContext().getRequestHeaders().getCookies().get(NAME);
        String id =
                sent != null && FORM.matcher(sent.getValue()).matches() ? sent.getValue() : newId();
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(
                        new NewCookie.Builder(NAME)
                                .value(id)
                                .path("/")
                                .maxAge((int) LIFE.toSeconds())
                                .secure(true)
                                .httpOnly(true)
                                .sameSite(NewCookie.SameSite.LAX)
                                .build());
        return id;
    }

    private static String newId() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
