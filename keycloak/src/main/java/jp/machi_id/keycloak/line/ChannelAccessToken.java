package jp.machi_id.keycloak.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.keycloak.http.simple.SimpleHttp;
import org.keycloak.http.simple.SimpleHttpResponse;

/** LINE's stateless channel access token: good for 15 minutes, asked for when needed, never kept. */
record ChannelAccessToken(SimpleHttp http, String apiUrl, String channelId, String channelSecret) {

    private static final int OK = 200;

    /**
     * @throws IOException when LINE does not answer or gives none
     */
    String request() throws IOException {
        try (SimpleHttpResponse answer =
                http.doPost(apiUrl + "/oauth2/v3/token")
                        .param("grant_type", "client_credentials")
                        .param("client_id", channelId)
                        .param("client_secret", channelSecret)
                        .asResponse()) {
            JsonNode token = answer.getStatus() == OK ? answer.asJson().get("access_token") : null;
            if (token == null || !token.isTextual()) {
                throw new NoChannelAccessToken();
            }
            return token.asText();
        }
    }

    private static final class NoChannelAccessToken extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ChannelAccessToken[" + channelId + "]";
    }
}
