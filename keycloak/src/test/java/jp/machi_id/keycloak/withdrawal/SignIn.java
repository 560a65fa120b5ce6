package jp.machi_id.keycloak.withdrawal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/** A sign-in that an application began for an action: fresh and of a citizen unless changed. */
final class SignIn {

    static final String ACTION = "leave";

    final RequiredActionContext context = mock();
    final UserModel citizen = mock();
    final EventBuilder event = mock(EventBuilder.class, RETURNS_SELF);
    final LoginFormsProvider form = mock(LoginFormsProvider.class, RETURNS_SELF);
    final AuthenticationSessionModel authentication = mock();
    private final UserSessionProvider sessions = mock();
    private final RealmModel realm = mock();

    SignIn() {
        KeycloakSession session = mock();
        RootAuthenticationSessionModel root = mock();
        when(context.getAction()).thenReturn(ACTION);
        when(context.getRealm()).thenReturn(realm);
        when(context.getSession()).thenReturn(session);
        when(context.getUser()).thenReturn(citizen);
        when(context.getEvent()).thenReturn(event);
        when(context.form()).thenReturn(form);
        when(context.getAuthenticationSession()).thenReturn(authentication);
        when(form.createErrorPage(any())).thenReturn(mock(Response.class));
        when(session.sessions()).thenReturn(sessions);
        when(authentication.getRealm()).thenReturn(realm);
        when(authentication.getParentSession()).thenReturn(root);
        when(root.getId()).thenReturn("browser");
        begunBy(ACTION);
        level("2");
    }

    SignIn begunBy(String action) {
        when(authentication.getClientNote(Constants.KC_ACTION)).thenReturn(action);
        return this;
    }

    SignIn level(String level) {
        when(authentication.getAuthNote(Constants.LEVEL_OF_AUTHENTICATION)).thenReturn(level);
        return this;
    }

    /** The browser holds a session of this user. */
    SignIn sessionOf(UserModel user) {
        UserSessionModel session = mock();
        when(session.getUser()).thenReturn(user);
        when(sessions.getUserSession(realm, "browser")).thenReturn(session);
        return this;
    }

    SignIn everythingAskedAnew() {
        when(authentication.getAuthNote(AuthenticationManager.FORCED_REAUTHENTICATION))
                .thenReturn("true");
        return this;
    }

    SignIn bySessionAlone() {
        when(authentication.getAuthNote(AuthenticationManager.SSO_AUTH)).thenReturn("true");
        return this;
    }

    SignIn ofStaff() {
        RoleModel staff = mock();
        when(realm.getRole("staff")).thenReturn(staff);
        when(citizen.hasRole(staff)).thenReturn(true);
        return this;
    }

    SignIn pressed(String button) {
        HttpRequest request = mock();
        MultivaluedHashMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("action", button);
        when(request.getDecodedFormParameters()).thenReturn(fields);
        when(context.getHttpRequest()).thenReturn(request);
        return this;
    }
}
