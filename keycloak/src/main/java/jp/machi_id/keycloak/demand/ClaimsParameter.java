package jp.machi_id.keycloak.demand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointChecker;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointChecker.AuthorizationCheckException;
import org.keycloak.util.JsonSerialization;

/**
 * The parameter {@code claims} of an authorization request (OpenID Connect Core 1.0 §5.5). Keycloak
 * passes over one that it cannot read, with whatever level it demands, and over a demand for a certain
 * citizen ({@code sub} with a value), so that §3.1.2.2 is broken if another is signed in: "must not
 * reply with an ID Token or Access Token for a different user".
 */
final class ClaimsParameter {

    private ClaimsParameter() {}

    /** Refuses what would be passed over. */
    static void check(AuthorizationEndpointChecker request) throws AuthorizationCheckException {
        String text = request.getAuthorizationEndpointRequest().getClaims();
        if (text == null || text.isBlank()) {
            return;
        }
        JsonNode claims = parse(text);
        if (claims == null || !claims.isObject()) {
            throw Refusal.invalidRequest(request, "The parameter claims is no JSON object");
        }
        if (Stream.of("/id_token/sub", "/userinfo/sub")
                .map(claims::at)
                .anyMatch(sub -> sub.has("value") || sub.has("values"))) {
            throw Refusal.invalidRequest(request, "A certain sub cannot be asked for");
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JsonSerialization.mapper.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
