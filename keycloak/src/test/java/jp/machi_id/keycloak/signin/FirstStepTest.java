package jp.machi_id.keycloak.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.WebAuthnPolicy;
import org.keycloak.sessions.AuthenticationSessionModel;

@DisplayName("ID-7: the first step, on two pages that tell nobody who has an account")
class FirstStepTest {

    private final AuthenticationFlowContext context = mock(RETURNS_DEEP_STUBS);
    private final LoginFormsProvider form = mock(LoginFormsProvider.class, RETURNS_SELF);
    private final AuthenticationSessionModel session = mock();
    private final Map<String, String> notes = new HashMap<>();
    private final MultivaluedMap<String, String> input = new MultivaluedHashMap<>();

    @BeforeEach
    void atPageOne() {
        WebAuthnPolicy policy = new WebAuthnPolicy();
        policy.setRpId("id.example.jp");
        when(context.getRealm().getWebAuthnPolicyPasswordless()).thenReturn(policy);
        when(context.getUser()).thenReturn(null);
        when(context.form()).thenReturn(form);
        when(context.getHttpRequest().getDecodedFormParameters()).thenReturn(input);
        when(context.getAuthenticationSession()).thenReturn(session);
        when(session.getAuthNote(any())).thenAnswer(call -> notes.get(call.<String>getArgument(0)));
        doAnswer(call -> notes.put(call.getArgument(0), call.getArgument(1)))
                .when(session)
                .setAuthNote(any(), any());
        doAnswer(call -> notes.remove(call.<String>getArgument(0)))
                .when(session)
                .removeAuthNote(any());
    }

    private void handle(String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            input.putSingle(fields[i], fields[i + 1]);
        }
        new FirstStep(context).handle();
    }

    private void expectMistake(String field, String key) {
        verify(form)
                .addError(
                        argThat(
                                mistake ->
                                        mistake.getField().equals(field)
                                                && mistake.getMessage().equals(key)));
    }

    @Test
    @DisplayName("begins with the address, as the relying party suggests it")
    void begins() {
        when(session.getClientNote("login_hint")).thenReturn("hanako@example.jp");
        new FirstStep(context).enter();
        verify(form)
                .setFormData(argThat(data -> "hanako@example.jp".equals(data.getFirst("username"))));
        verify(form).createLoginUsernamePassword();
    }

    @ParameterizedTest
    @CsvSource({"'', missingEmailMessage", "'  ', missingEmailMessage", "hanako, invalidEmailMessage"})
    @DisplayName("says what is wrong with an address, and stays")
    void mistakes(String typed, String key) {
        handle("username", typed);
        expectMistake("username", key);
        verify(form).createLoginUsernamePassword();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanako@example.jp", " Hanako@Example.JP ", "ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ"})
    @DisplayName("takes an address in any writing, and looks nobody up for it")
    void takesAddress(String typed) {
        handle("username", typed);
        assertThat(notes).containsValue("hanako@example.jp");
        verify(form).createLoginPassword();
        verify(context, never()).setUser(any());
        verify(context.getSession(), never()).users();
    }

    @Test
    @DisplayName("stays on page 2 when it is loaded again, and goes back to page 1 on demand")
    void back() {
        handle("username", "hanako@example.jp");
        new FirstStep(context).enter();
        verify(form, never()).createLoginUsernamePassword();
        input.clear();
        handle("action", "change-address");
        verify(form).createLoginUsernamePassword();
        assertThat(notes).doesNotContainValue("hanako@example.jp");
    }

    @Test
    @DisplayName("asks for a password before it compares one")
    void missingPassword() {
        handle("username", "hanako@example.jp");
        input.clear();
        handle("password", "");
        expectMistake("password", "missingPasswordMessage");
        verify(context, never()).success(any());
    }

    @Test
    @DisplayName("begins at page 2 for somebody already known, who cannot become another")
    void known() {
        UserModel citizen = mock();
        SubjectCredentialManager credentials = mock();
        when(citizen.credentialManager()).thenReturn(credentials);
        when(context.getUser()).thenReturn(citizen);
        handle("username", "taro@example.jp");
        verify(form).createLoginPassword();
        verify(form).setAttribute("signedInBefore", true);
        assertThat(notes).doesNotContainValue("taro@example.jp");
    }
}
