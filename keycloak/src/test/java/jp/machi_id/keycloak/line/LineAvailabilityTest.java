package jp.machi_id.keycloak.line;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.http.simple.SimpleHttp;

@DisplayName("ID-2: whether LINE can be reached")
class LineAvailabilityTest {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CloseableHttpClient client = HttpClients.createDefault();
    private long now = SECONDS.toNanos(100);
    private final LineAvailability availability = new LineAvailability(() -> now);
    private HttpServer line;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        line = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        line.createContext("/", this::answer);
        line.start();
    }

    @AfterEach
    void stop() throws IOException {
        line.stop(0);
        client.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 404, 405, 429})
    @DisplayName("it can when it answers, be it with a refusal:")
    void answers(int answered) {
        status = answered;
        assertThat(isReachable()).isTrue();
        assertThat(requests).containsExactly("GET /oauth2/v2.1/certs");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    @DisplayName("it cannot when its server is in error:")
    void serverError(int answered) {
        status = answered;
        assertThat(isReachable()).isFalse();
    }

    @Test
    @DisplayName("it cannot when nothing listens there")
    void refused() {
        line.stop(0);
        assertThat(isReachable()).isFalse();
    }

    @Test
    @Timeout(10)
    @DisplayName("it cannot when it takes the connection and keeps silent: nobody waits for long")
    void silent() throws IOException {
        try (ServerSocket silence = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String there = silence.getInetAddress().getHostAddress() + ":" + silence.getLocalPort();
            assertThat(availability.isReachable(SimpleHttp.create(client), "http://" + there))
                    .isFalse();
        }
    }

    @Test
    @DisplayName("that it can is remembered for three seconds")
    void remembersReachable() {
        isReachable();
        now += MILLISECONDS.toNanos(2_999);
        status = 503;
        assertThat(isReachable()).isTrue();
        assertThat(requests).hasSize(1);
        now += MILLISECONDS.toNanos(1);
        assertThat(isReachable()).isFalse();
    }

    @Test
    @DisplayName("that it cannot is remembered for one second, and then LINE works at once")
    void remembersAway() {
        status = 503;
        isReachable();
        now += MILLISECONDS.toNanos(999);
        status = 200;
        assertThat(isReachable()).isFalse();
        assertThat(requests).hasSize(1);
        now += MILLISECONDS.toNanos(1);
        assertThat(isReachable()).isTrue();
    }

    @Test
    @DisplayName("a crowd that comes at the same time costs LINE one request")
    void crowd() {
        assertThat(IntStream.range(0, 50).parallel().allMatch(each -> isReachable())).isTrue();
        assertThat(requests).hasSize(1);
    }

    private boolean isReachable() {
        InetSocketAddress address = line.getAddress();
        return availability.isReachable(
                SimpleHttp.create(client),
                "http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
