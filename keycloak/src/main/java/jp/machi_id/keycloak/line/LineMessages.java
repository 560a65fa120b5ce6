package jp.machi_id.keycloak.line;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.http.client.config.RequestConfig;
import org.jboss.logging.Logger;
import org.keycloak.http.simple.SimpleHttp;
import org.keycloak.http.simple.SimpleHttpRequest;
import org.keycloak.http.simple.SimpleHttpResponse;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;

/**
 * Messages of the city's official account to one person (Messaging API, {@code POST
 * /v2/bot/message/push}). The channel must be of the same provider at LINE as that of sign-in, or user
 * ids differ.
 */
public final class LineMessages {

    private static final Logger LOG = Logger.getLogger(LineMessages.class);
    private static final int PATIENCE = (int) Duration.ofSeconds(2).toMillis();
    private static final long LONGEST_ANSWER = 10_000;
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int SERVER_ERROR = 500;
    private static final int TRIES = 2;

    private final SimpleHttp http;
    private final String apiUrl;
    private final ChannelAccessToken channel;

    /**
     * @param channelId of the Messaging API channel
     */
    public LineMessages(KeycloakSession session, String channelId, String channelSecret) {
        this(SimpleHttp.create(session), apiUrl(session), channelId, channelSecret);
    }

    LineMessages(SimpleHttp http, String apiUrl, String channelId, String channelSecret) {
        this.http =
                http.withMaxConsumedResponseSize(LONGEST_ANSWER)
                        .withRequestConfig(
                                RequestConfig.custom()
                                        .setConnectionRequestTimeout(PATIENCE)
                                        .setConnectTimeout(PATIENCE)
                                        .setSocketTimeout(PATIENCE)
                                        .build());
        this.apiUrl = apiUrl;
        channel = new ChannelAccessToken(this.http, apiUrl, channelId, channelSecret);
    }

    private static String apiUrl(KeycloakSession session) {
        IdentityProviderModel line =
                session.identityProviders().getByAlias(LineIdentityProviderFactory.ALIAS);
        return new LineIdentityProviderConfig(line).apiUrl();
    }

    /**
     * Sends one text. What did not get an answer is sent once more under the same retry key, so that
     * LINE shows it once.
     *
     * @return false when LINE refused or did not answer; the reason, without anything personal, is in
     *     the log
     */
    public boolean push(String lineUserId, String text) {
        String retryKey = UUID.randomUUID().toString();
        String reason = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                int status = send(lineUserId, text, retryKey);
                if (status == OK || status == CONFLICT) {
                    return true;
                }
                reason = "HTTP " + status;
                if (status < SERVER_ERROR) {
                    break;
                }
            } catch (IOException away) {
                reason = away.getClass().getSimpleName();
            }
        }
        LOG.warnf("A message was not taken by LINE: %s", reason);
        return false;
    }

    private int send(String lineUserId, String text, String retryKey) throws IOException {
        SimpleHttpRequest request =
                http.doPost(apiUrl + "/v2/bot/message/push")
                        .auth(channel.request())
                        .header("X-Line-Retry-Key", retryKey)
                        .json(
                                Map.of(
                                        "to",
                                        lineUserId,
                                        "messages",
                                        List.of(Map.of("type", "text", "text", text))));
        try (SimpleHttpResponse answer = request.asResponse()) {
            return answer.getStatus();
        }
    }
}
