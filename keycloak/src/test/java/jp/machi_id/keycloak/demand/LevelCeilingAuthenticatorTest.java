package jp.machi_id.keycloak.demand;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import jp.machi_id.keycloak.assurance.UnmetRequirements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.mockito.MockedStatic;

@DisplayName("ID-4: a flow that reaches level 2")
class LevelCeilingAuthenticatorTest {

    private final AuthenticationFlowContext context = mock();
    private final AuthenticationSessionModel request = mock();

    private void begin(String level) {
        KeycloakSession session = mock();
        AuthenticatorConfigModel config = new AuthenticatorConfigModel();
        config.setConfig(Map.of(LevelCeilingAuthenticator.HIGHEST, "2"));
        when(context.getSession()).thenReturn(session);
        when(context.getAuthenticationSession()).thenReturn(request);
        when(context.getAuthenticatorConfig()).thenReturn(config);
        when(request.getClientNote(Constants.REQUESTED_LEVEL_OF_AUTHENTICATION)).thenReturn(level);
        new LevelCeilingAuthenticator().authenticate(context);
    }

    @Test
    @DisplayName("goes on for who is asked for that, or for nothing")
    void reached() {
        begin("2");
        begin(null);
        verify(context, times(2)).success();
    }

    @Test
    @DisplayName("ends at its beginning for who is asked for more")
    void unmet() {
        try (MockedStatic<UnmetRequirements> answers = mockStatic(UnmetRequirements.class)) {
            begin("3");
            answers.verify(() -> UnmetRequirements.answer(context));
        }
        verify(context, never()).success();
    }
}
