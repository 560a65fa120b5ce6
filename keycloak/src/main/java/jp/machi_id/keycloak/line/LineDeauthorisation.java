package jp.machi_id.keycloak.line;

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
    private static final int NO_CONTENT = 204;

    private final SimpleHttp http;
    private final String apiUrl;
    private final ChannelAccessToken channel;

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
        apiUrl = channel.apiUrl();
        this.channel =
                new ChannelAccessToken(
                        this.http, channel.apiUrl(), channel.getClientId(), channelSecret);
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
                    http.doPost(apiUrl + "/user/v1/deauthorize")
                            .auth(channel.request())
                            .json(Map.of("userAccessToken", userAccessToken));
            try (SimpleHttpResponse answer = request.asResponse()) {
                return answer.getStatus() == NO_CONTENT
                        || failed("HTTP " + answer.getStatus() + " to the deauthorisation");
            }
        } catch (IOException away) {
            return failed(away.getClass().getSimpleName());
        }
    }

    private static boolean failed(String reason) {
        LOG.warnf("A connection with LINE was not ended: %s", reason);
        return false;
    }
}
