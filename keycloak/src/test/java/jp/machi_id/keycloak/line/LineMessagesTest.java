package jp.machi_id.keycloak.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.http.simple.SimpleHttp;

@DisplayName("ID-6: a message by LINE")
class LineMessagesTest {

    private final CloseableHttpClient client = HttpClients.createDefault();
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<String> retryKeys = new ArrayList<>();
    private HttpServer line;
    private LineMessages messages;

    @BeforeEach
    void start() throws IOException {
        line = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        line.createContext(
                "/oauth2/v3/token", e -> answer(e, 200, "{\"access_token\":\"channel-token\"}"));
        line.createContext("/v2/bot/message/push", this::pushed);
        line.start();
        String host = line.getAddress().getAddress().getHostAddress();
        String url = "http://" + host + ":" + line.getAddress().getPort();
        messages = new LineMessages(SimpleHttp.create(client), url, "2000000002", "secret");
    }

    @AfterEach
    void stop() throws IOException {
        line.stop(0);
        client.close();
    }

    @Test
    @DisplayName("goes to one person, under a retry key")
    void sent() {
        assertThat(push(200)).isTrue();
        assertThat(bodies).hasSize(1);
        assertThat(bodies.get(0)).contains("\"to\":\"U1\"").contains("\"text\":\"お知らせ\"");
        assertThat(retryKeys.get(0)).matches("[0-9a-f-]{36}");
    }

    @Test
    @DisplayName("whose answer was lost is sent once more under the same key, and 409 is as good as 200")
    void retried() {
        assertThat(push(500, 409)).isTrue();
        assertThat(retryKeys).hasSize(2);
        assertThat(retryKeys.get(0)).isEqualTo(retryKeys.get(1));
    }

    @Test
    @DisplayName("that LINE refuses is not sent again, and nothing is thrown")
    void refused() {
        assertThat(push(400, 200)).isFalse();
        assertThat(bodies).hasSize(1);
        assertThat(push(503, 503, 200)).isFalse();
        line.stop(0);
        assertThat(messages.push("U1", "お知らせ")).isFalse();
    }

    private boolean push(Integer... answers) {
        statuses.clear();
        bodies.clear();
        statuses.addAll(List.of(answers));
        return messages.push("U1", "お知らせ");
    }

    private void pushed(HttpExchange exchange) throws IOException {
        retryKeys.add(exchange.getRequestHeaders().getFirst("X-Line-Retry-Key"));
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, statuses.pop(), "{}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("content-type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
