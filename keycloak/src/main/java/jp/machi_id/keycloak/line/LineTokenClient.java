package jp.machi_id.keycloak.line;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.params.HttpParams;
import org.apache.http.protocol.HttpContext;
import org.jboss.logging.Logger;

/**
 * Keycloak's HTTP client, for the token request alone. The broker's base class shows one and the
 * same error page for a token that LINE refused and for a LINE that does not answer; this tells
 * them apart.
 */
final class LineTokenClient extends CloseableHttpClient {

    private static final Logger LOG = Logger.getLogger(LineTokenClient.class);

    private final CloseableHttpClient client;
    private final Supplier<? extends RuntimeException> away;

    /**
     * @param away what is thrown when LINE does not answer, or with a server's error
     */
    LineTokenClient(CloseableHttpClient client, Supplier<? extends RuntimeException> away) {
        this.client = client;
        this.away = away;
    }

    @Override
    protected CloseableHttpResponse doExecute(
            HttpHost target, HttpRequest request, HttpContext context) {
        String reason;
        try {
            CloseableHttpResponse answer = client.execute(target, request, context);
            int status = answer.getStatusLine().getStatusCode();
            if (!LineAvailability.isServerError(status)) {
                return answer;
            }
            answer.close();
            reason = "HTTP " + status;
        } catch (IOException e) {
            reason = e.getClass().getSimpleName();
        }
        LOG.warnf("LINE did not answer the token request: %s", reason);
        throw away.get();
    }

    @Override
    public void close() {
        // Keycloak's client goes on.
    }

    /** Nobody asks for them; the deprecated interface wants the method. */
    @Deprecated
    @Override
    public HttpParams getParams() {
        throw new UnsupportedOperationException();
    }

    /** As {@link #getParams()}. */
    @Deprecated
    @Override
    public ClientConnectionManager getConnectionManager() {
        throw new UnsupportedOperationException();
    }
}
