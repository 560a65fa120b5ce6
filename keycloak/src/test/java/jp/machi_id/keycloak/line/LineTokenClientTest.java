package jp.machi_id.keycloak.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.nullable;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.ConnectException;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpVersion;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.message.BasicStatusLine;
import org.apache.http.protocol.HttpContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.http.simple.SimpleHttp;

@DisplayName("ID-2: LINE's token endpoint")
class LineTokenClientTest {

    private final CloseableHttpClient keycloaks = mock();
    private final CloseableHttpResponse answer = mock();
    private final RuntimeException away = new IllegalStateException("away");

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 429})
    @DisplayName("is heard when it answers, a refusal included:")
    void heard(int status) throws IOException {
        answers(status);
        assertThat(ask()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    @DisplayName("is away when its server is in error, and the connection is given back:")
    void serverError(int status) throws IOException {
        answers(status);
        assertThatThrownBy(this::ask).isSameAs(away);
        verify(answer).close();
    }

    @Test
    @DisplayName("is away when it does not answer, and Keycloak's client goes on")
    void silent() throws IOException {
        when(keycloaks.execute(
                        any(HttpHost.class), any(HttpRequest.class), nullable(HttpContext.class)))
                .thenThrow(new ConnectException());
        assertThatThrownBy(this::ask).isSameAs(away);
        new LineTokenClient(keycloaks, () -> away).close();
        verify(keycloaks, never()).close();
    }

    private int ask() throws IOException {
        return SimpleHttp.create(new LineTokenClient(keycloaks, () -> away))
                .doPost("http://127.0.0.1/oauth2/v2.1/token")
                .param("code", "c")
                .asStatus();
    }

    private void answers(int status) throws IOException {
        when(answer.getStatusLine())
                .thenReturn(new BasicStatusLine(HttpVersion.HTTP_1_1, status, null));
        when(keycloaks.execute(
                        any(HttpHost.class), any(HttpRequest.class), nullable(HttpContext.class)))
                .thenReturn(answer);
    }
}
