package jp.machi_id.keycloak.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;

@DisplayName("ID-6: what an event tells the citizen")
class NoticeKindTest {

    @ParameterizedTest
    @DisplayName("every change of a way in has a notice")
    @CsvSource({
        "UPDATE_CREDENTIAL, credential_type, password, PASSWORD_CHANGED",
        "UPDATE_CREDENTIAL, credential_type, webauthn-passwordless, PASSKEY_ADDED",
        "UPDATE_CREDENTIAL, credential_type, otp, APP_ADDED",
        "UPDATE_CREDENTIAL, credential_type, recovery-authn-codes, RECOVERY_CODES_MADE",
        "REMOVE_CREDENTIAL, credential_type, webauthn-passwordless, PASSKEY_REMOVED",
        "REMOVE_CREDENTIAL, credential_type, otp, APP_REMOVED",
        "REMOVE_CREDENTIAL, credential_type, recovery-authn-codes, RECOVERY_CODES_REMOVED",
        "LOGIN, credential_type, recovery-authn-codes, RECOVERY_CODE_USED",
        "FEDERATED_IDENTITY_LINK, identity_provider, line, LINE_LINKED",
        "REMOVE_FEDERATED_IDENTITY, identity_provider, line, LINE_UNLINKED",
        "UPDATE_EMAIL, act, address_changed, ADDRESS_CHANGED",
        "UPDATE_EMAIL, act, address_change_undone, ADDRESS_CHANGE_UNDONE",
    })
    void told(EventType type, String detail, String value, NoticeKind kind) {
        assertThat(NoticeKind.of(event(type, Map.of(detail, value)))).contains(kind);
    }

    @ParameterizedTest
    @DisplayName("what says the same again, or nothing of a way in, has none")
    @CsvSource({"UPDATE_PASSWORD", "UPDATE_TOTP", "REMOVE_TOTP", "UPDATE_EMAIL", "LOGIN", "LOGOUT", "UPDATE_PROFILE"})
    void silent(EventType type) {
        assertThat(NoticeKind.of(event(type, null))).isEmpty();
        assertThat(NoticeKind.of(event(type, Map.of("credential_type", "password")))).isEmpty();
    }

    @Test
    @DisplayName("a change that staff make is told to whose account it is")
    void byStaff() {
        assertThat(NoticeKind.of(adminEvent(OperationType.ACTION, "users/u-1/reset-password")))
                .contains(new NoticeKind.ByStaff(NoticeKind.PASSWORD_CHANGED, "u-1"));
        assertThat(NoticeKind.of(adminEvent(OperationType.DELETE, "users/u-1/federated-identity/line")))
                .contains(new NoticeKind.ByStaff(NoticeKind.LINE_UNLINKED, "u-1"));
        assertThat(NoticeKind.of(adminEvent(OperationType.UPDATE, "users/u-1"))).isEmpty();
        assertThat(NoticeKind.of(adminEvent(OperationType.UPDATE, null))).isEmpty();
    }

    private static Event event(EventType type, Map<String, String> details) {
        Event event = new Event();
        event.setType(type);
        event.setDetails(details);
        return event;
    }

    private static AdminEvent adminEvent(OperationType operation, String path) {
        AdminEvent event = new AdminEvent();
        event.setOperationType(operation);
        event.setResourcePath(path);
        return event;
    }
}
