package jp.machi_id.keycloak.capture;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;

@DisplayName("CO-5: the listener for changes of citizens")
class CitizenChangeListenerTest {

    private final KeycloakSession session = mock();
    private final ChangeCapture capture = mock();
    private final CitizenChangeListener listener = new CitizenChangeListener(session);

    @BeforeEach
    void capturing() {
        when(session.getAttribute(any(), eq(ChangeCapture.class))).thenReturn(capture);
    }

    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            names = {
                "REGISTER",
                "UPDATE_PROFILE",
                "UPDATE_EMAIL",
                "VERIFY_EMAIL",
                "IDENTITY_PROVIDER_LOGIN",
                "IDENTITY_PROVIDER_FIRST_LOGIN",
                "IDENTITY_PROVIDER_POST_LOGIN",
                "FEDERATED_IDENTITY_LINK",
                "FEDERATED_IDENTITY_OVERRIDE_LINK",
                "REMOVE_FEDERATED_IDENTITY",
                "USER_DISABLED_BY_PERMANENT_LOCKOUT",
                "DELETE_ACCOUNT"
            })
    @DisplayName("captures what a person does that alters the user:")
    void alters(EventType type) {
        listener.onEvent(event(type));
        verify(capture).add("city", "hanako");
    }

    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            names = {"LOGIN", "LOGOUT", "CODE_TO_TOKEN", "REFRESH_TOKEN", "UPDATE_CREDENTIAL"})
    @DisplayName("passes over what leaves the user as it was:")
    void leaves(EventType type) {
        listener.onEvent(event(type));
        verify(capture, never()).add(any(), any());
    }

    @Test
    @DisplayName("captures a sign-in by way of an identity provider, whose mappers may rewrite")
    void brokered() {
        Event event = event(EventType.LOGIN);
        event.setDetails(Map.of(Details.IDENTITY_PROVIDER, "line"));
        listener.onEvent(event);
        verify(capture).add("city", "hanako");
    }

    @Test
    @DisplayName("passes over what was refused, and what concerns nobody")
    void refused() {
        Event refused = event(EventType.UPDATE_PROFILE);
        refused.setError("invalid");
        listener.onEvent(refused);
        Event nobody = event(EventType.REGISTER);
        nobody.setUserId(null);
        listener.onEvent(nobody);
        verify(capture, never()).add(any(), any());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users/hanako",
                "users/hanako/role-mappings/realm",
                "users/hanako/groups/staff",
                "users/hanako/federated-identity/line"
            })
    @DisplayName("captures what staff do to a user, roles and groups included:")
    void byStaff(String path) {
        listener.onEvent(adminEvent(path), false);
        verify(capture).add("city", "hanako");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users/profile", "users", "clients/users/x", "roles/staff", ""})
    @DisplayName("passes over what staff do to other things:")
    void otherThings(String path) {
        listener.onEvent(adminEvent(path), false);
        listener.onEvent(adminEvent(null), false);
        verify(capture, never()).add(any(), any());
    }

    private static Event event(EventType type) {
        Event event = new Event();
        event.setType(type);
        event.setRealmId("city");
        event.setUserId("hanako");
        return event;
    }

    private static AdminEvent adminEvent(String path) {
        AdminEvent event = new AdminEvent();
        event.setRealmId("city");
        event.setResourcePath(path);
        return event;
    }
}
