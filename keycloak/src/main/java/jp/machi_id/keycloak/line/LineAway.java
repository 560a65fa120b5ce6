package jp.machi_id.keycloak.line;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What a citizen gets who is on the way to LINE, or comes from there, while LINE is away. */
final class LineAway {

    /** Message above the sign-in form. */
    static final String SIGN_IN = "lineAway";

    /** Message for somebody who came to leave, which a sign-in by e-mail would not do instead. */
    static final String LEAVING = "lineAwayLeaving";

    private LineAway() {}

    static Response answer(KeycloakSession session, AuthenticationSessionModel signIn) {
        if (LineLinking.isUnderWay(signIn)) {
            return LineLinking.giveUp(session, signIn, LEAVING);
        }
        return LineAccessToken.isWanted(session, signIn)
                ? leaving(session, signIn)
                : signInForm(session, signIn);
    }

    /**
     * Back to the form of this sign-in. While a message is on its way, Keycloak's redirector passes
     * over the provider that the application asked for, so this does not lead to LINE again.
     */
    private static Response signInForm(KeycloakSession session, AuthenticationSessionModel signIn) {
        signIn.setAuthNote(LoginActionsService.FORWARDED_ERROR_MESSAGE_NOTE, SIGN_IN);
        KeycloakContext context = session.getContext();
        URI form =
                new AuthenticationFlowURLHelper(session, context.getRealm(), context.getUri())
                        .getLastExecutionUrl(signIn);
        return Response.seeOther(form).build();
    }

    /** A page with the way back to the application, in either language wherever it is shown. */
    private static Response leaving(KeycloakSession session, AuthenticationSessionModel signIn) {
        return session.getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(signIn)
                .setDetachedAuthSession()
                .setError(LEAVING)
                .createErrorPage(Response.Status.BAD_GATEWAY);
    }
}
