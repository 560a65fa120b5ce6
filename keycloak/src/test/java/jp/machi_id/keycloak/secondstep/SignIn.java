package jp.machi_id.keycloak.secondstep;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import jp.machi_id.keycloak.limits.AttemptLimits;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.ClientConnection;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** A sign-in whose first step is done, by a citizen with an address and nothing else unless told. */
final class SignIn {

    static final String ADDRESS = "hanako@example.jp";

    final AuthenticationFlowContext context = mock();
    final UserModel citizen = mock();
    final RealmModel realm = mock();
    final SubjectCredentialManager credentials = mock();
    final EventBuilder event = mock(EventBuilder.class, RETURNS_SELF);
    final LoginFormsProvider form = mock(LoginFormsProvider.class, RETURNS_SELF);
    final AttemptLimits limits = mock();
    final Map<String, String> authNotes = new HashMap<>();
    final Map<String, String> userSessionNotes = new HashMap<>();
    final MultivaluedMap<String, String> input = new MultivaluedHashMap<>();

    SignIn() {
        KeycloakSession session = mock();
        HttpRequest request = mock();
        ClientConnection connection = mock();
        AuthenticationSessionModel signIn = mock();
        when(context.getSession()).thenReturn(session);
        when(context.getRealm()).thenReturn(realm);
        when(context.getUser()).thenReturn(citizen);
        when(context.getEvent()).thenReturn(event);
        when(context.form()).thenReturn(form);
        when(context.getConnection()).thenReturn(connection);
        when(context.getHttpRequest()).thenReturn(request);
        when(context.getAuthenticationSession()).thenReturn(signIn);
        when(request.getDecodedFormParameters()).thenReturn(input);
        when(connection.getRemoteAddr()).thenReturn("192.0.2.1");
        when(session.getProvider(AttemptLimits.class)).thenReturn(limits);
        when(realm.getId()).thenReturn("city");
        when(citizen.getId()).thenReturn("hanako");
        when(citizen.getEmail()).thenReturn(ADDRESS);
        when(citizen.credentialManager()).thenReturn(credentials);
        when(form.createLoginTotp()).thenReturn(mock(Response.class));
        when(form.createForm(any())).thenReturn(mock(Response.class));
        when(signIn.getAuthNote(any())).thenAnswer(call -> authNotes.get(call.<String>getArgument(0)));
        doAnswer(call -> authNotes.put(call.getArgument(0), call.getArgument(1)))
                .when(signIn)
                .setAuthNote(any(), any());
        when(signIn.getUserSessionNotes()).thenReturn(userSessionNotes);
        doAnswer(call -> userSessionNotes.put(call.getArgument(0), call.getArgument(1)))
                .when(signIn)
                .setUserSessionNote(any(), any());
    }

    /** The citizen has set these up, by the types of credentials. */
    SignIn with(String... types) {
        for (String type : types) {
            when(credentials.isConfiguredFor(type)).thenReturn(true);
        }
        return this;
    }

    /** A code to the address of the account was right earlier in this sign-in. */
    SignIn afterMail() {
        authNotes.put("machi-proven-address", ADDRESS);
        return this;
    }

    /** This method has been used in this sign-in. */
    SignIn afterMethod(String amr) {
        userSessionNotes.put("machi-methods-used", amr);
        return this;
    }

    SignIn ofStaff() {
        RoleModel staff = mock();
        when(realm.getRole("staff")).thenReturn(staff);
        when(citizen.hasRole(staff)).thenReturn(true);
        return this;
    }

    SignIn sent(String field, String value) {
        input.putSingle(field, value);
        return this;
    }
}
