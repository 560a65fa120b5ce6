package jp.machi_id.keycloak.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.models.UserModel;

@DisplayName("ID-6: LINE's access token")
class LineAccessTokenTest {

    private static final String SOMEBODY_ELSE = "Uffffffffffffffffffffffffffffffff";

    private final RequiredActionFactory ending =
            mock(
                    RequiredActionFactory.class,
                    withSettings().extraInterfaces(EndsLineConnection.class));
    private LineServer server;
    private BrokeredIdentityContext identity;

    @BeforeEach
    void comeFromLine() throws Exception {
        server = new LineServer(LineTokens.newKeys().getPublic());
        String idToken =
                LineTokens.hs256(
                        LineTokens.header("HS256", null),
                        LineTokens.claims(LineServer.NOW),
                        LineTokens.CHANNEL_SECRET);
        identity = server.provider().getFederatedIdentity(LineServer.answer(idToken));
    }

    @Test
    @DisplayName("is kept in the authentication session when the connection is about to be ended")
    void kept() {
        server.begunBy("leave", ending);
        UserModel citizen = mock();
        when(server.users.getUserByFederatedIdentity(any(), any())).thenReturn(citizen);
        preprocess();
        String note = LineTokens.USER_ID + " secret-access-token";
        verify(server.authentication).setAuthNote("machi-line-access-token", note);
        assertThat(identity.getContextData().values().toString())
                .doesNotContain("secret-access-token");

        when(server.authentication.getAuthNote("machi-line-access-token")).thenReturn(note);
        assertThat(LineAccessToken.of(server.authentication, LineTokens.USER_ID))
                .contains("secret-access-token");
        assertThat(LineAccessToken.of(server.authentication, SOMEBODY_ELSE)).isEmpty();
    }

    @Test
    @DisplayName("is dropped in any other sign-in")
    void dropped() {
        server.begunBy("something-else", mock(RequiredActionFactory.class));
        preprocess();
        verify(server.authentication, never()).setAuthNote(any(), contains("secret-access-token"));
    }

    @Test
    @DisplayName("is refused with the sign-in when nobody here is connected with that LINE account")
    void nobody() {
        server.begunBy("leave", ending);
        assertThatThrownBy(this::preprocess)
                .isInstanceOfSatisfying(
                        IdentityBrokerException.class,
                        e -> assertThat(e.getMessageCode()).isEqualTo("lineNotConnected"));
        verify(server.authentication, never()).setAuthNote(any(), any());
    }

    private void preprocess() {
        server.provider().preprocessFederatedIdentity(server.session, server.realm, identity);
    }
}
