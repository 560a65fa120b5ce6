package jp.machi_id.keycloak.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.http.client.config.RequestConfig;
import org.jboss.logging.Logger;
import org.keycloak.http.simple.SimpleHttp;
import org.keycloak.http.simple.SimpleHttpRequest;
import org.keycloak.http.simple.SimpleHttpResponse;
import org.keycloak.models.KeycloakSession;

/**
 * Tells LINE that an app no longer serves a person, which LINE's terms demand of an app that the
 * person leaves: a stateless channel access token, and with it {@code POST /user/v1/deauthorize}.
 */
final class LineDeauthorisation {

    private static final Logger LOG = Logger.getLogger(LineDeauthorisation.class);

    /** The citizen waits for it, and so does a database transaction. */
    private static final int PATIENCE = (int) Duration.ofSeconds(5).toMillis();

    private static final long LONGEST_ANSWER = 10_000;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private final SimpleHttp http;
    private final LineIdentityProviderConfig channel;
    private final String channelSecret;

    LineDeauthorisation(KeycloakSession session, LineIdentityProviderConfig channel) {
        this(SimpleHttp.create(session), channel, ChannelSecret.of(session, channel));
    }

    LineDeauthorisation(
            SimpleHttp http, LineIdentityProviderConfig channel, String channelSecret) {
        this.http =
                http.withMaxConsumedResponseSize(LONGEST_ANSWER)
                        .withRequestConfig(
                                RequestConfig.custom()
                                        .setConnectionRequestTimeout(PATIENCE)
                                        .setConnectTimeout(PATIENCE)
                                        .setSocketTimeout(PATIENCE)
                                        .build());
        this.channel = channel;
        this.channelSecret = channelSecret;
    }

    /**
     * Ends what the person of this token allowed the channel.
     *
     * @return false when LINE refused or did not answer; the reason, without anything personal, is
     *     in the log
     */
    boolean deauthorise(String userAccessToken) {
        try {
            SimpleHttpRequest request =
                    http.doPost(channel.apiUrl() + "/user/v1/deauthorize")
                            .auth(channelAccessToken())
                            .json(Map.of("userAccessToken", userAccessToken));
            try (SimpleHttpResponse answer = request.asResponse()) {
                return answer.getStatus() == NO_CONTENT
                        || failed("HTTP " + answer.getStatus() + " to the deauthorisation");
            }
        } catch (IOException away) {
            return failed(away.getClass().getSimpleName());
        }
    }

    private String channelAccessToken() throws IOException {
        SimpleHttpRequest request =
                http.doPost(channel.apiUrl() + "/oauth2/v3/token")
                        .param("grant_type", "client_credentials")
                        .param("client_id", channel.getClientId())
                        .param("client_secret", channelSecret);
        try (SimpleHttpResponse answer = request.asResponse()) {
            JsonNode token = answer.getStatus() == OK ? answer.asJson().get("access_token") : null;
            if (token == null || !token.isTextual()) {
                throw new NoChannelAccessToken();
            }
            return token.asText();
        }
    }

    private static boolean failed(String reason) {
        LOG.warnf("A connection with LINE was not ended: %s", reason);
        return false;
    }

    private static final class NoChannelAccessToken extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
