package jp.machi_id.keycloak.assurance;

import jakarta.ws.rs.core.Response;
import org.keycloak.OAuth2Constants;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.utils.OIDCRedirectUriBuilder;
import org.keycloak.protocol.oidc.utils.OIDCResponseMode;
import org.keycloak.protocol.oidc.utils.OIDCResponseType;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The answer to a relying party that asked for more than can be had: an error, and no tokens of a
 * lower level (OpenID Connect Core Error Code unmet_authentication_requirements 1.0). Keycloak itself
 * leaves the citizen at a page of its own, or gives less in silence.
 */
public final class UnmetRequirements {

    public static final String ERROR = "unmet_authentication_requirements";

    /** For the developer of the relying party; no citizen reads it. */
    public static final String DESCRIPTION = "The level of authentication asked for cannot be reached";

    private UnmetRequirements() {}

    /** Ends a sign-in: records it, forgets it, and leads back to the relying party with the error. */
    public static void answer(AuthenticationFlowContext context) {
        if (context.getUser() != null) {
            context.getEvent().user(context.getUser());
        }
        context.getEvent().error(ERROR);
        AuthenticationSessionModel request = context.getAuthenticationSession();
        Response back = wayBack(context.getSession(), request);
        new AuthenticationSessionManager(context.getSession())
                .removeTabIdInAuthenticationSession(context.getRealm(), request);
        context.forceChallenge(back);
    }

    private static Response wayBack(KeycloakSession session, AuthenticationSessionModel request) {
        OIDCResponseType type =
                OIDCResponseType.parse(request.getClientNote(OIDCLoginProtocol.RESPONSE_TYPE_PARAM));
        OIDCResponseMode mode =
                OIDCResponseMode.parse(
                        request.getClientNote(OIDCLoginProtocol.RESPONSE_MODE_PARAM), type);
        OIDCRedirectUriBuilder back =
                OIDCRedirectUriBuilder.fromUri(request.getRedirectUri(), mode, session, null)
                        .addParam(OAuth2Constants.ERROR, ERROR)
                        .addParam(OAuth2Constants.ERROR_DESCRIPTION, DESCRIPTION);
        String state = request.getClientNote(OIDCLoginProtocol.STATE_PARAM);
        if (state != null) {
            back.addParam(OAuth2Constants.STATE, state);
        }
        if (!OIDCAdvancedConfigWrapper.fromClientModel(request.getClient())
                .isExcludeIssuerFromAuthResponse()) {
            back.addParam(
                    OAuth2Constants.ISSUER,
                    Urls.realmIssuer(
                            session.getContext().getUri().getBaseUri(),
                            request.getRealm().getName()));
        }
        return back.build();
    }
}
