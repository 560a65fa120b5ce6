package jp.machi_id.keycloak.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.http.simple.SimpleHttp;

@DisplayName("ID-6: ending a connection at LINE")
class LineDeauthorisationTest {

    private final List<String> requests = new ArrayList<>();
    private final LineIdentityProviderConfig channel = new LineIdentityProviderConfig();
    private final CloseableHttpClient client = HttpClients.createDefault();
    private HttpServer line;
    private int tokenStatus = 200;
    private String tokenAnswer = "{\"access_token\":\"channel-token\",\"expires_in\":900}";
    private int deauthorisationStatus = 204;

    @BeforeEach
    void start() throws IOException {
        line = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        line.createContext("/oauth2/v3/token", e -> answer(e, tokenStatus, tokenAnswer));
        line.createContext("/user/v1/deauthorize", e -> answer(e, deauthorisationStatus, ""));
        line.start();
        String host = line.getAddress().getAddress().getHostAddress();
        channel.getConfig().put("apiUrl", "http://" + host + ":" + line.getAddress().getPort());
        channel.setClientId(LineTokens.CHANNEL_ID);
    }

    @AfterEach
    void stop() throws IOException {
        line.stop(0);
        client.close();
    }

    @Test
    @DisplayName("gets a stateless channel access token and hands LINE the citizen's with it")
    void ends() {
        assertThat(deauthorise()).isTrue();
        assertThat(requests).hasSize(2);
        assertThat(requests.get(0))
                .startsWith("POST /oauth2/v3/token null ")
                .contains("grant_type=client_credentials")
                .contains("client_id=" + LineTokens.CHANNEL_ID)
                .contains("client_secret=" + LineTokens.CHANNEL_SECRET);
        assertThat(requests.get(1))
                .isEqualTo(
                        "POST /user/v1/deauthorize Bearer channel-token"
                                + " {\"userAccessToken\":\"user-token\"}");
    }

    @ParameterizedTest
    @CsvSource({"400", "401", "500", "503", "200"})
    @DisplayName("fails when LINE answers anything but 204:")
    void refused(int status) {
        deauthorisationStatus = status;
        assertThat(deauthorise()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"503 away", "400 {}", "200 {}", "200 <html>", "200 {\"access_token\":1}"})
    @DisplayName("fails without a channel access token, and hands over nothing:")
    void noChannelToken(int status, String body) {
        tokenStatus = status;
        tokenAnswer = body;
        assertThat(deauthorise()).isFalse();
        assertThat(requests).hasSize(1);
    }

    @Test
    @DisplayName("fails when LINE is not there")
    void away() {
        line.stop(0);
        assertThat(deauthorise()).isFalse();
    }

    private boolean deauthorise() {
        return new LineDeauthorisation(
                        SimpleHttp.create(client), channel, LineTokens.CHANNEL_SECRET)
                .deauthorise("user-token");
    }

    private void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] request = exchange.getRequestBody().readAllBytes();
        requests.add(
                exchange.getRequestMethod()
                        + " "
                        + exchange.getRequestURI()
                        + " "
                        + exchange.getRequestHeaders().getFirst("Authorization")
                        + " "
                        + new String(request, StandardCharsets.UTF_8));
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
