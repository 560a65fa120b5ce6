package jp.machi_id.keycloak.adminhost;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is served on which host. The admin host has the console, the Admin API and the help-desk page;
 * the realm's own addresses, where people sign in and relying parties ask, are on every other one.
 * Whatever belongs elsewhere is not there.
 *
 * @param adminAuthority host and port of the admin host, as a browser sends them; empty when none is
 *     configured, and then nothing of staff's is served at all
 */
record HostRules(Optional<String> adminAuthority) {

    /** The realm of those who operate the server. */
    private static final String MASTER = "master";

    /**
     * Reads the rules from Keycloak's option {@code hostname-admin}.
     *
     * @param adminUrl a whole URL, or null
     */
    static HostRules of(String adminUrl) {
        return new HostRules(
                Optional.ofNullable(adminUrl).map(URI::create).map(HostRules::authorityOf));
    }

    /** Whether a request is served where it came in. */
    boolean serves(URI request) {
        List<String> path = segments(request.getRawPath());
        return isAdminHost(request) ? isForStaff(path) || isForAll(path) : !isForStaff(path);
    }

    boolean isAdminHost(URI request) {
        return adminAuthority.equals(Optional.ofNullable(authorityOf(request)));
    }

    /**
     * A request as if it had come to the citizens' host by its name, whatever name it gave: Keycloak takes
     * the links of its error pages, and our pages their own address, from the request (CWE-644).
     *
     * @param signInUrl Keycloak's option {@code hostname}, a whole URL
     */
    URI underOwnName(URI request, URI signInUrl) {
        if (isAdminHost(request) || authorityOf(signInUrl).equals(authorityOf(request))) {
            return request;
        }
        String query = request.getRawQuery() == null ? "" : "?" + request.getRawQuery();
        return URI.create(
                signInUrl.getScheme()
                        + "://"
                        + signInUrl.getRawAuthority()
                        + request.getRawPath()
                        + query);
    }

    private static boolean isForStaff(List<String> path) {
        return switch (segment(path, 0)) {
            // The root leads to the console.
            case "", "admin" -> true;
            case "realms" ->
                    segment(path, 1).equals(MASTER)
                            || segment(path, 2).equals(HelpDeskPath.SEGMENT);
            default -> false;
        };
    }

    private static boolean isForAll(List<String> path) {
        return segment(path, 0).equals("resources");
    }

    /**
     * The path's segments as the server will take them. Keycloak itself refuses paths that are not in
     * their normal form; what is encoded or carries parameters is compared without them.
     */
    private static List<String> segments(String rawPath) {
        return Stream.of(Objects.requireNonNullElse(rawPath, "").split("/"))
                .map(segment -> segment.split(";", 2)[0])
                .map(HostRules::decoded)
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    private static String decoded(String segment) {
        try {
            return URI.create("/" + segment).getPath().substring(1);
        } catch (IllegalArgumentException malformed) {
            return segment;
        }
    }

    private static String segment(List<String> path, int index) {
        return index < path.size() ? path.get(index) : "";
    }

    /** Host and port, the port only where it is not the scheme's. */
    private static String authorityOf(URI uri) {
        if (uri.getHost() == null) {
            return null;
        }
        int usual = "https".equals(uri.getScheme()) ? 443 : 80;
        boolean isUsual = uri.getPort() == -1 || uri.getPort() == usual;
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return isUsual ? host : host + ":" + uri.getPort();
    }
}
