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

/**
 * Holds what staff of a realm write at the Admin API to {@link StaffReach}: 403 beyond it.
 */
@Provider
@PreMatching
@Priority(2)
public class StaffReachFilter implements ContainerRequestFilter {

    private static final Pattern ADMIN_API = Pattern.compile("/admin/realms(?:/([^/]+)(?:/(.*?))?)?/?");

    @Override
    public void filter(ContainerRequestContext request) {
        Matcher path = ADMIN_API.matcher(request.getUriInfo().getPath());
        if (!path.matches() || !AdminCaller.isStaff(request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
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
}
