package jp.machi_id.keycloak.http;

import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** The caller's access token (RFC 6750 §2.1, header only). */
public final class BearerToken {

    private BearerToken() {}

    /**
     * Checks the token as Keycloak does for its own interfaces: signature, issuer, type, lifetime,
     * revocation, user enabled, session alive. The user is found by the session, so that a pairwise
     * subject does no harm. The token must name the audience.
     *
     * @throws Refusal 401
     */
    public static AuthResult authenticate(KeycloakSession session, String audience) {
        HttpHeaders headers = session.getContext().getHttpRequest().getHttpHeaders();
        if (headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            throw Refusal.tokenMissing();
        }
        AuthResult result;
        try {
            result =
                    new AppAuthManager.BearerTokenAuthenticator(session)
                            .setAudience(audience)
                            .authenticate();
        } catch (NotAuthorizedException notBearer) {
            throw Refusal.tokenInvalid();
        }
        if (result == null) {
            throw Refusal.tokenInvalid();
        }
        return result;
    }
}
