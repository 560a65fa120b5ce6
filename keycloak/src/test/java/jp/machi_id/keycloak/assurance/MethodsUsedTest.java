package jp.machi_id.keycloak.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

@DisplayName("ID-4: the methods of a sign-in")
class MethodsUsedTest {

    private final AuthenticationSessionModel signIn = mock();
    private final Map<String, String> notes = new HashMap<>();

    @BeforeEach
    void keepNotes() {
        when(signIn.getUserSessionNotes()).thenReturn(notes);
        doAnswer(call -> notes.put(call.getArgument(0), call.getArgument(1)))
                .when(signIn)
                .setUserSessionNote(any(), any());
    }

    @Test
    @DisplayName("are told in their order, each once")
    void inOrder() {
        MethodsUsed.add(signIn, Method.PASSWORD);
        MethodsUsed.add(signIn, Method.EMAIL_CODE);
        MethodsUsed.add(signIn, Method.PASSWORD);
        assertThat(MethodsUsed.of(signIn)).containsExactly("pwd", "email");
        assertThat(MethodsUsed.includes(signIn, Method.EMAIL_CODE)).isTrue();
        assertThat(MethodsUsed.includes(signIn, Method.RECOVERY_CODE)).isFalse();
    }

    @Test
    @DisplayName("go with the session that the sign-in opens")
    void ofSession() {
        MethodsUsed.add(signIn, Method.SYNCED_PASSKEY);
        UserSessionModel session = mock();
        when(session.getNote(any())).thenAnswer(call -> notes.get(call.<String>getArgument(0)));
        assertThat(MethodsUsed.of(session)).containsExactly("swk");
        assertThat(SignInMethods.of(session)).isEqualTo("swk");
    }

    @Test
    @DisplayName("of a session that nothing is known of are none")
    void none() {
        UserSessionModel session = mock();
        assertThat(MethodsUsed.of(session)).isEmpty();
        assertThat(SignInMethods.of(session)).isNull();
    }

    @Test
    @DisplayName("survive another flow when they are carried over; carrying none writes nothing")
    void carriedOver() {
        MethodsUsed.addAll(signIn, List.of());
        verify(signIn, never()).setUserSessionNote(any(), any());
        MethodsUsed.addAll(signIn, List.of("pwd", "email"));
        MethodsUsed.add(signIn, Method.DEVICE_PASSKEY);
        assertThat(MethodsUsed.of(signIn)).containsExactly("pwd", "email", "hwk");
    }
}
