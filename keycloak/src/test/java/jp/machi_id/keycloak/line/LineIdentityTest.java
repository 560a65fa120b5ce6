package jp.machi_id.keycloak.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.UserModel;

@DisplayName("ID-5: what is taken from LINE")
class LineIdentityTest {

    private LineServer server;
    private LineIdentityProvider provider;
    private BrokeredIdentityContext identity;

    @BeforeEach
    void signIn() throws Exception {
        server = new LineServer(LineTokens.newKeys().getPublic());
        provider = server.provider();
        String idToken =
                LineTokens.hs256(
                        LineTokens.header("HS256", null),
                        LineTokens.claims(LineServer.NOW),
                        LineTokens.CHANNEL_SECRET);
        identity = provider.getFederatedIdentity(LineServer.answer(idToken));
        provider.preprocessFederatedIdentity(server.session, server.realm, identity);
        identity.setIdp(provider);
        identity.setAuthenticationSession(server.authentication);
    }

    @Test
    @DisplayName("is the user id; neither the address nor the name that LINE gives")
    void userIdOnly() {
        assertThat(identity.getId()).isEqualTo(LineTokens.USER_ID);
        assertThat(identity.getEmail()).isNull();
        assertThat(identity.getFirstName()).isNull();
        assertThat(identity.getLastName()).isNull();
    }

    @Test
    @DisplayName("is no token: neither stored nor carried into the flow")
    void noToken() {
        assertThat(identity.getToken()).isNull();
        assertThat(identity.getContextData())
                .doesNotContainKeys(
                        OIDCIdentityProvider.FEDERATED_ACCESS_TOKEN_RESPONSE,
                        OIDCIdentityProvider.VALIDATED_ID_TOKEN);
        assertThat(identity.getContextData().values().toString())
                .doesNotContain("secret-access-token", "somebody@example.jp");
        provider.authenticationFinished(server.authentication, identity);
        verify(server.authentication, never()).setUserSessionNote(any(), any());
    }

    @Test
    @DisplayName("stands in line_user_id of a new citizen, and again at each sign-in if it differs")
    void attribute() {
        UserModel user = mock();
        when(user.getId()).thenReturn("hanako");
        provider.importNewUser(server.session, server.realm, user, identity);
        verify(user).setSingleAttribute("line_user_id", LineTokens.USER_ID);

        UserModel known = mock();
        when(known.getId()).thenReturn("taro");
        when(known.getFirstAttribute("line_user_id")).thenReturn(LineTokens.USER_ID);
        provider.updateBrokeredUser(server.session, server.realm, known, identity);
        verify(known, never()).setSingleAttribute(any(), any());
        verify(known, never()).setEmail(any());
    }

    @Test
    @DisplayName("proves no address: only one proven by a code in this sign-in counts as proven")
    void address() {
        UserModel user = mock();
        identity.setEmail("hanako@example.jp");
        provider.setEmailVerified(user, identity);
        verify(user).setEmailVerified(false);

        when(server.authentication.getAuthNote("machi-proven-address"))
                .thenReturn("hanako@example.jp");
        provider.setEmailVerified(user, identity);
        verify(user).setEmailVerified(true);
    }
}
