package jp.machi_id.keycloak.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.sessions.AuthenticationSessionModel;

@DisplayName("ID-5: an address is proven in this authentication session")
class ProvenAddressTest {

    private final AuthenticationSessionModel session = mock(AuthenticationSessionModel.class);
    private final Map<String, String> notes = new HashMap<>();

    @BeforeEach
    void keepNotes() {
        when(session.getAuthNote(anyString())).thenAnswer(call -> notes.get(call.getArgument(0, String.class)));
        doAnswer(call -> notes.put(call.getArgument(0), call.getArgument(1)))
                .when(session)
                .setAuthNote(anyString(), anyString());
    }

    @Test
    @DisplayName("only when a code was accepted for just this address")
    void onlyThis() {
        assertThat(ProvenAddress.isProven(session, "hanako@example.jp")).isFalse();
        assertThat(ProvenAddress.isProven(session, null)).isFalse();

        ProvenAddress.set(session, new EmailAddress("hanako@example.jp"));

        assertThat(ProvenAddress.isProven(session, "Hanako@example.jp")).isTrue();
        assertThat(ProvenAddress.isProven(session, "taro@example.jp")).isFalse();
        assertThat(ProvenAddress.isProven(session, "")).isFalse();
        assertThat(ProvenAddress.isProven(session, null)).isFalse();
    }
}
