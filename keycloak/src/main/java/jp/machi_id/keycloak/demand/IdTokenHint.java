package jp.machi_id.keycloak.demand;

import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointChecker;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointChecker.AuthorizationCheckException;

/**
 * The parameter {@code id_token_hint} of an authorization request (OpenID Connect Core 1.0
 * §3.1.2.1). To Keycloak it is one of the parameters that it does not know, which are dropped in
 * silence beyond 2,000 characters, and after the fifth: {@code prompt=none} would be answered for
 * whoever is signed in.
 */
final class IdTokenHint {

    /** Characters; an ID token with every claim of this realm takes about 4,000. */
    private static final int LONGEST = 8_000;

    private IdTokenHint() {}

    /** Has it read, however long the ID token is, or the request refused. */
    static void check(AuthorizationEndpointChecker request) throws AuthorizationCheckException {
        MultivaluedMap<String, String> parameters = request.getQueryParams();
        String hint = parameters.getFirst(OIDCLoginProtocol.ID_TOKEN_HINT);
        if (hint == null || hint.isBlank()) {
            return;
        }
        if (hint.length() > LONGEST) {
            throw Refusal.invalidRequest(
                    request, "The id_token_hint is longer than " + LONGEST + " characters");
        }
        request.getAuthorizationEndpointRequest()
                .getAdditionalReqParams()
                .putIfAbsent(OIDCLoginProtocol.ID_TOKEN_HINT, hint);
    }
}
