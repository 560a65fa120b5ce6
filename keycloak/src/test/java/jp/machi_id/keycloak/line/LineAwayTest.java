package jp.machi_id.keycloak.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import jakarta.ws.rs.core.Response;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.impl.client.CloseableHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.forms.login.LoginFormsProvider;

@DisplayName("ID-6: who comes to leave by LINE while LINE is away")
class LineAwayTest {

    private final LoginFormsProvider form = mock(LoginFormsProvider.class, RETURNS_SELF);
    private final Response page = mock();
    private LineServer server;

    @BeforeEach
    void away() throws Exception {
        server = new LineServer(LineTokens.newKeys().getPublic());
        server.begunBy(
                "leave",
                mock(
                        RequiredActionFactory.class,
                        withSettings().extraInterfaces(EndsLineConnection.class)));
        CloseableHttpClient client = mock();
        when(client.execute(any(HttpUriRequest.class))).thenThrow(new ConnectTimeoutException());
        HttpClientProvider clients = mock();
        when(clients.getHttpClient()).thenReturn(client);
        when(server.session.getProvider(HttpClientProvider.class)).thenReturn(clients);
        when(server.session.getProvider(LoginFormsProvider.class)).thenReturn(form);
        when(form.createErrorPage(Response.Status.BAD_GATEWAY)).thenReturn(page);
    }

    @Test
    @DisplayName("is told so on a page that stays readable, and is not asked to sign in otherwise")
    void told() {
        AuthenticationRequest request = mock();
        when(request.getAuthenticationSession()).thenReturn(server.authentication);
        assertThat(server.provider().performLogin(request)).isSameAs(page);
        verify(form).setAuthenticationSession(server.authentication);
        verify(form).setDetachedAuthSession();
        verify(form).setError("lineAwayLeaving");
        verify(server.authentication, never()).setAuthNote(any(), any());
    }
}
