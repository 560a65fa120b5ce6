package jp.machi_id.keycloak.line;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.http.client.config.RequestConfig;
import org.jboss.logging.Logger;
import org.keycloak.http.simple.SimpleHttp;
import org.keycloak.http.simple.SimpleHttpResponse;

/**
 * Whether LINE can be reached from here. It is asked before a citizen is sent to LINE, where a
 * browser's own error page would be the end of the way. Each node remembers the answer for a
 * moment, and asks once for all who wait, so that a crowd costs LINE nothing.
 */
final class LineAvailability {

    private static final Logger LOG = Logger.getLogger(LineAvailability.class);

    /** LINE's published keys: a public document that asks for no token. */
    private static final String ASKED_FOR = "/oauth2/v2.1/certs";

    /** The citizen waits for it. */
    private static final int PATIENCE = 1_500;

    private static final long REACHABLE_FOR = Duration.ofSeconds(3).toNanos();

    /** Shorter, so that LINE works again as soon as it is back. */
    private static final long AWAY_FOR = Duration.ofSeconds(1).toNanos();

    private static final int FIRST_SERVER_ERROR = 500;

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    /**
     * @param nanoTime as {@link System#nanoTime()}, which no correction of the clock moves
     */
    LineAvailability(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Whether LINE answers, be it with a refusal; a server's error counts as no answer.
     *
     * @param apiUrl where LINE's interfaces are, without a slash at its end
     */
    boolean isReachable(SimpleHttp http, String apiUrl) {
        return answers.compute(apiUrl, (url, last) -> isFresh(last) ? last : ask(http, url))
                .reachable();
    }

    static boolean isServerError(int status) {
        return status >= FIRST_SERVER_ERROR;
    }

    private boolean isFresh(Answer last) {
        return last != null && nanoTime.getAsLong() - last.at() < last.lasts();
    }

    private Answer ask(SimpleHttp http, String apiUrl) {
        RequestConfig impatient =
                RequestConfig.custom()
                        .setConnectionRequestTimeout(PATIENCE)
                        .setConnectTimeout(PATIENCE)
                        .setSocketTimeout(PATIENCE)
                        .build();
        boolean reachable;
        try (SimpleHttpResponse answer =
                http.withRequestConfig(impatient).doGet(apiUrl + ASKED_FOR).asResponse()) {
            reachable = !isServerError(answer.getStatus()) || away("HTTP " + answer.getStatus());
        } catch (IOException e) {
            reachable = away(e.getClass().getSimpleName());
        }
        return new Answer(reachable, nanoTime.getAsLong());
    }

    private static boolean away(String reason) {
        LOG.warnf("LINE cannot be reached: %s", reason);
        return false;
    }

    /** What LINE's silence or answer said, and when. */
    private record Answer(boolean reachable, long at) {

        long lasts() {
            return reachable ? REACHABLE_FOR : AWAY_FOR;
        }
    }
}
