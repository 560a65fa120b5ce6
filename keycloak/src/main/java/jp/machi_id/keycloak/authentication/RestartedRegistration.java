package jp.machi_id.keycloak.authentication;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;

/** A registration that begins anew, behind the address that was proven in it. */
public final class RestartedRegistration {

    private RestartedRegistration() {}

    /**
     * Forgets whatever this sign-in has come to, but for the proven address and the language.
     *
     * @return the way to the first page that is still to be answered
     */
    public static Response keepingAddress(
            KeycloakSession session, AuthenticationSessionModel signIn) {
        EmailAddress address = ProvenAddress.get(signIn).orElseThrow();
        String language = signIn.getAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE);
        AuthenticationProcessor.resetFlow(signIn, LoginActionsService.REGISTRATION_PATH);
        ProvenAddress.set(signIn, address);
        if (language != null) {
            signIn.setAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE, language);
        }
        URI registration =
                new AuthenticationFlowURLHelper(
                                session, signIn.getRealm(), session.getContext().getUri())
                        .getLastExecutionUrl(signIn);
        return Response.seeOther(registration).build();
    }
}
