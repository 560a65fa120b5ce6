package jp.machi_id.keycloak.authentication;

import jp.machi_id.keycloak.language.ChosenLanguage;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticator;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpoint;
import org.keycloak.representations.IDToken;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;

/**
 * Signs in by the session that is open in the browser, as Keycloak's cookie step does, and holds to
 * two rules of OpenID Connect Core 1.0 §3.1.2.1 that it leaves out:
 *
 * <ul>
 *   <li>{@code max_age=0} asks for a new sign-in always. Keycloak compares whole seconds, so a sign-in of
 *       this very second would pass.
 *   <li>{@code prompt=none} with an {@code id_token_hint} of another citizen gives {@code
 *       login_required}, so that a relying party whose page still shows the one is not given tokens of
 *       the other.
 * </ul>
 */
final class OpenSessionAuthenticator extends CookieAuthenticator {

    private static final String HINT_NOTE =
            AuthorizationEndpoint.LOGIN_SESSION_NOTE_ADDITIONAL_REQ_PARAMS_PREFIX
                    + OIDCLoginProtocol.ID_TOKEN_HINT;

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        AuthenticationSessionModel request = context.getAuthenticationSession();
        // This step comes first, so that every page speaks it.
        ChosenLanguage.takeFromRequest(request);
        if ("0".equals(request.getClientNote(OIDCLoginProtocol.MAX_AGE_PARAM))) {
            String prompt = request.getClientNote(OIDCLoginProtocol.PROMPT_PARAM);
            if (!TokenUtil.hasPrompt(prompt, OIDCLoginProtocol.PROMPT_VALUE_LOGIN)) {
                request.setClientNote(
                        OIDCLoginProtocol.PROMPT_PARAM,
                        (prompt == null ? "" : prompt + " ")
                                + OIDCLoginProtocol.PROMPT_VALUE_LOGIN);
            }
        }
        if (isSilent(request) && isOfAnother(context, request.getClientNote(HINT_NOTE))) {
            context.attempted();
            return;
        }
        super.authenticate(context);
    }

    private static boolean isSilent(AuthenticationSessionModel request) {
        return TokenUtil.hasPrompt(
                request.getClientNote(OIDCLoginProtocol.PROMPT_PARAM),
                OIDCLoginProtocol.PROMPT_VALUE_NONE);
    }

    /**
     * Whether the hint names somebody else than the session. A hint that tells nothing (not of this
     * realm, or of a session long gone whose subject is pairwise) is passed over, as the
     * standard's "SHOULD" allows.
     */
    private static boolean isOfAnother(AuthenticationFlowContext context, String idToken) {
        if (idToken == null) {
            return false;
        }
        IDToken hint = context.getSession().tokens().decode(idToken, IDToken.class);
        var open =
                AuthenticationManager.authenticateIdentityCookie(
                        context.getSession(), context.getRealm(), true);
        if (hint == null || open == null) {
            return false;
        }
        if (open.session().getId().equals(hint.getSessionId())) {
            return false;
        }
        UserModel hinted = userOf(context, hint);
        return hinted != null && !hinted.getId().equals(open.user().getId());
    }

    private static UserModel userOf(AuthenticationFlowContext context, IDToken hint) {
        var session = context.getSession();
        if (hint.getSessionId() != null) {
            UserSessionModel hinted =
                    session.sessions().getUserSession(context.getRealm(), hint.getSessionId());
            if (hinted != null) {
                return hinted.getUser();
            }
        }
        return session.users().getUserById(context.getRealm(), hint.getSubject());
    }
}
