package jp.machi_id.keycloak.adminhost;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.keycloak.Config;

/**
 * Serves on each host only what belongs there ({@link HostRules}), and answers 404 to the rest. A request that
 * gives the citizens' host another name is answered as if it had not. Only the two
 * pages that Keycloak's console frames to learn whether cookies work may be framed, and by the admin host
 * alone. Keycloak finds this class in the jar because of {@code META-INF/beans.xml}.
 *
 * <p>A filter before matching: one behind it makes Keycloak lose the bodies of requests to sub-resources. It
 * runs before there is a session.
 */
@Provider
@PreMatching
// Of filters for answers the lowest runs last, after Keycloak's own that sets the security headers.
@Priority(1)
public class HostFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(HostFilter.class);

    private static final Pattern FRAMED =
            Pattern.compile(
                    "/realms/[^/]+/protocol/openid-connect/(3p-cookies/step[12]\\.html|login-status-iframe\\.html)");

    private static final Pattern CONSOLE = Pattern.compile("/admin/[^/]+/console(/.*)?");

    private static final Pattern FRAME_ANCESTORS = Pattern.compile("frame-ancestors [^;]*;? *");

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    /** Keycloak's configuration can be read only once the server runs. */
    private static final class Configured {
        static final String ADMIN_URL = Config.scope("hostname", "v2").get("hostname-admin");
        static final String SIGN_IN_URL = Config.scope("hostname", "v2").get("hostname");
        static final String SIGN_IN_ORIGIN =
                SIGN_IN_URL == null ? "" : " " + origin(URI.create(SIGN_IN_URL));
        static final HostRules RULES = HostRules.of(ADMIN_URL);

        static {
            if (RULES.adminAuthority().isEmpty()) {
                LOG.error(
                        "hostname-admin is not set, so console, Admin API and help-desk page are closed.");
            }
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        if (!Configured.RULES.serves(asked)) {
            request.abortWith(Response.status(Response.Status.NOT_FOUND).build());
            return;
        }
        if (Configured.SIGN_IN_URL != null) {
            URI named = Configured.RULES.underOwnName(asked, URI.create(Configured.SIGN_IN_URL));
            if (!named.equals(asked)) {
                request.setRequestUri(named);
            }
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getRequestUri().getPath();
        if (Configured.ADMIN_URL != null && FRAMED.matcher(path).matches()) {
            allowFraming(response.getHeaders(), origin(URI.create(Configured.ADMIN_URL)));
            allowInline(response.getHeaders());
        }
        if (CONSOLE.matcher(path).matches()) {
            allowSignIn(response.getHeaders());
            allowInline(response.getHeaders());
        }
        if (HelpDeskPath.includes(path)) {
            response.getHeaders().putSingle(CONTENT_SECURITY_POLICY, helpDeskPolicy());
        }
    }

    private static void allowFraming(MultivaluedMap<String, Object> headers, String origin) {
        Object policy = headers.getFirst(CONTENT_SECURITY_POLICY);
        if (policy != null) {
            // Keycloak leaves these pages without the directive if it is its own default.
            String others = FRAME_ANCESTORS.matcher(policy.toString()).replaceAll("");
            headers.putSingle(CONTENT_SECURITY_POLICY, "frame-ancestors " + origin + "; " + others);
        }
        headers.remove("X-Frame-Options");
    }

    /** Keycloak's console asks for its tokens where staff sign in, which is on the other host. */
    private static void allowSignIn(MultivaluedMap<String, Object> headers) {
        Object policy = headers.getFirst(CONTENT_SECURITY_POLICY);
        if (policy != null) {
            headers.putSingle(
                    CONTENT_SECURITY_POLICY,
                    "connect-src 'self'" + Configured.SIGN_IN_ORIGIN + "; " + policy);
        }
    }

    /** Keycloak writes scripts and styles into the pages of its console, and into those that it frames. */
    private static void allowInline(MultivaluedMap<String, Object> headers) {
        Object policy = headers.getFirst(CONTENT_SECURITY_POLICY);
        if (policy != null) {
            headers.putSingle(
                    CONTENT_SECURITY_POLICY,
                    policy.toString()
                            .replace("script-src 'self';", "script-src 'self' 'unsafe-inline';")
                            .replace("style-src 'self';", "style-src 'self' 'unsafe-inline';"));
        }
    }

    /** Our own script and style, and requests to the Admin API and to where staff sign in; nothing else. */
    private static String helpDeskPolicy() {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'"
                + Configured.SIGN_IN_ORIGIN
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
