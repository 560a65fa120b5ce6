package jp.machi_id.keycloak.scripts;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Lets the scripts of {@link KnownScript} run where the realm's policy forbids inline scripts: it adds the
 * hash of each to the policy of the page that has it, and of no other. Keycloak finds this class in the
 * jar because of {@code META-INF/beans.xml}.
 */
@Provider
// Of filters for answers the lowest runs last, after Keycloak's own that sets the security headers.
@Priority(2)
public class KnownScriptFilter implements ContainerResponseFilter {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    /** The directive with its sources, if they do not allow every inline script: a hash would end that. */
    private static final Pattern SCRIPT_SOURCES =
            Pattern.compile("script-src (?![^;]*'unsafe-inline')[^;]*[^; ]");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object policy = response.getHeaders().getFirst(CONTENT_SECURITY_POLICY);
        if (policy != null && response.getEntity() instanceof String page) {
            response.getHeaders()
                    .putSingle(CONTENT_SECURITY_POLICY, policyFor(policy.toString(), page));
        }
    }

    /** The policy, with what the known scripts of a page need. */
    static String policyFor(String policy, String page) {
        String sources = KnownScript.sources(page);
        return sources.isEmpty()
                ? policy
                : SCRIPT_SOURCES.matcher(policy).replaceFirst("$0 " + sources);
    }
}
