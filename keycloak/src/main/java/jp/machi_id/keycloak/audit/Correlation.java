package jp.machi_id.keycloak.audit;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jboss.logging.MDC;
import org.keycloak.models.KeycloakSession;
import org.keycloak.tracing.TracingProvider;

/**
 * One id for everything that a request does: its lines in the audit log, its lines in the server's
 * log ({@code mdc.correlation}), and the error page that it may end with. 32
 * hexadecimal digits, the form of a trace id (W3C Trace Context §3.2.2.3).
 */
final class Correlation {

    /** Name in the diagnostic context of the log. */
    static final String KEY = "correlation";

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Correlation() {}

    /** The id of the request under way: that of the trace, whoever traces. */
    static String of(KeycloakSession session) {
        return session.getProvider(TracingProvider.class)
                .getCurrentSpan()
                .getSpanContext()
                .getTraceId();
    }

    /** An id of our own; the diagnostic context that keeps it lives as long as the request does. */
    static String current() {
        if (MDC.get(KEY) instanceof String known) {
            return known;
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        MDC.put(KEY, id);
        return id;
    }
}
