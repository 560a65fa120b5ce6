package jp.machi_id.keycloak.adminhost;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.machi_id.keycloak.json.StrictJson;
import org.keycloak.Config;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.representations.AccessToken;

/**
 * Holds what staff of a realm write at the Admin API to {@link StaffReach}: 403 beyond it.
 *
 * <p>Whose token it is, is read as Keycloak reads it, from an issuer not yet verified: a token that lies here
 * is checked against the keys of the realm that it names, and refused.
 */
@Provider
@PreMatching
@Priority(2)
public class StaffReachFilter implements ContainerRequestFilter {

    private static final Pattern ADMIN_API = Pattern.compile("/admin/realms(?:/([^/]+)(?:/(.*?))?)?/?");

    @Override
    public void filter(ContainerRequestContext request) {
        Matcher path = ADMIN_API.matcher(request.getUriInfo().getPath());
        if (!path.matches() || isOperator(request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            return;
        }
        String below = Optional.ofNullable(path.group(2)).orElse("");
        // At /admin/realms itself realms are made: not by staff of one.
        String asked = path.group(1) == null ? "another realm" : below;
        if (!StaffReach.includes(request.getMethod(), asked)) {
            request.abortWith(
                    Response.status(Response.Status.FORBIDDEN)
                            .type(MediaType.APPLICATION_JSON_TYPE)
                            .entity(StrictJson.write(Map.of("error", "not_for_staff")))
                            .build());
        }
    }

    /** Whether the token is one of realm {@code master}; none at all is Keycloak's to refuse. */
    private static boolean isOperator(String authorization) {
        if (authorization == null) {
            return true;
        }
        String token = authorization.substring(authorization.lastIndexOf(' ') + 1);
        try {
            AccessToken claims = new JWSInput(token).readJsonContent(AccessToken.class);
            return claims.getIssuer() != null
                    && claims.getIssuer().endsWith("/realms/" + Config.getAdminRealm());
        } catch (JWSInputException malformed) {
            return true;
        }
    }
}
