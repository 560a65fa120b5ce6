package jp.machi_id.keycloak.demand;

import jakarta.ws.rs.core.Response;
import org.keycloak.OAuthErrorException;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointChecker;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointChecker.AuthorizationCheckException;

/** The error of an authorization request, recorded and told to the relying party. */
final class Refusal {

    private Refusal() {}

    /**
     * @param error as the relying party and the audit log read it
     * @param description for the developer of the relying party; no citizen reads it
     */
    static AuthorizationCheckException of(
            AuthorizationEndpointChecker request, String error, String description) {
        request.getEventBuilder().error(error);
        return new AuthorizationCheckException(Response.Status.BAD_REQUEST, error, description);
    }

    /** Of a request that breaks a rule (RFC 6749 §4.1.2.1). */
    static AuthorizationCheckException invalidRequest(
            AuthorizationEndpointChecker request, String description) {
        return of(request, OAuthErrorException.INVALID_REQUEST, description);
    }
}
