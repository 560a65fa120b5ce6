package jp.machi_id.keycloak.demand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import org.keycloak.protocol.oidc.endpoints.request.AuthorizationEndpointRequest;
import org.keycloak.util.JsonSerialization;

/**
 * The essential claim {@code acr} of an authorization request (OpenID Connect Core 1.0 §5.5.1.1): any
 * one of its values will do. Keycloak shows a page of its own if one of them is unknown or too low,
 * so from a list in which another can be met those are taken out before it looks.
 */
final class EssentialAcr {

    /**
     * Keycloak lets a check of the authorization endpoint read the parameter, and not change it. If
     * the field is named otherwise one day, the server does not start.
     */
    private static final VarHandle CLAIMS = claims();

    private EssentialAcr() {}

    /**
     * Leaves only these of the values.
     *
     * @param request with an essential {@code acr} of several values
     */
    static void narrow(AuthorizationEndpointRequest request, List<String> values) {
        set(request, narrowed(request.getClaims(), values));
    }

    static void set(AuthorizationEndpointRequest request, String claims) {
        CLAIMS.set(request, claims);
    }

    /** The parameter with only these of the values, and all else in it as it was. */
    static String narrowed(String parameter, List<String> values) {
        try {
            JsonNode claims = JsonSerialization.mapper.readTree(parameter);
            ObjectNode acr = (ObjectNode) claims.at("/id_token/acr");
            acr.set("values", JsonSerialization.mapper.valueToTree(values));
            return claims.toString();
        } catch (IOException e) {
            // Keycloak has read the same text before.
            throw new UncheckedIOException(e);
        }
    }

    private static VarHandle claims() {
        try {
            return MethodHandles.privateLookupIn(
                            AuthorizationEndpointRequest.class, MethodHandles.lookup())
                    .findVarHandle(AuthorizationEndpointRequest.class, "claims", String.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
