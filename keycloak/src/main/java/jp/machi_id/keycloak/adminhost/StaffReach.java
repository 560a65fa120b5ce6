package jp.machi_id.keycloak.adminhost;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What staff of a realm may write at its Admin API, whatever their roles say; within it Keycloak's roles and
 * admin permissions decide. Beyond it lies all by which somebody could give themselves or others more than
 * they have: roles, groups, the permissions themselves, other people's credentials and linked identities,
 * mappers and directories that hand out roles, and the record of what was done. That comes by the realm's
 * files, with the operators' service account of realm {@code master}.
 */
final class StaffReach {

    /** Reading is left to Keycloak's roles. */
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final String ONE = "/[^/]+";

    /** What may be written, as paths below the realm. */
    private static final List<Pattern> WITHIN =
            List.of(
                    // The realm's settings, flows, clients, scopes.
                    Pattern.compile("PUT "),
                    Pattern.compile("[A-Z]+ authentication/.+"),
                    Pattern.compile("[A-Z]+ clients(" + ONE + ")?"),
                    Pattern.compile(
                            "[A-Z]+ clients"
                                    + ONE
                                    + "/(client-secret|default-client-scopes|optional-client-scopes"
                                    + "|protocol-mappers|push-revocation)(/.+)?"),
                    Pattern.compile("[A-Z]+ client-scopes(" + ONE + ")?"),
                    Pattern.compile("[A-Z]+ client-scopes" + ONE + "/protocol-mappers/.+"),
                    Pattern.compile("[A-Z]+ default-(default|optional)-client-scopes/.+"),
                    Pattern.compile("[A-Z]+ client-policies/.+"),
                    Pattern.compile("[A-Z]+ localization/.+"),
                    Pattern.compile("POST (logout-all|push-revocation)"),
                    // Citizens: changed, disabled, deleted, signed out.
                    Pattern.compile("PUT users" + ONE),
                    Pattern.compile("DELETE users" + ONE),
                    Pattern.compile("POST users" + ONE + "/logout"),
                    Pattern.compile("DELETE sessions" + ONE),
                    // What this provider adds for the help desk.
                    Pattern.compile("DELETE (attempt-limits|account-locks)" + ONE),
                    Pattern.compile("POST counter-recovery"));

    private StaffReach() {}

    /**
     * Whether a request may go on to Keycloak.
     *
     * @param below the path below {@code /admin/realms/<realm>/}, without a slash at either end
     */
    static boolean includes(String method, String below) {
        String request = method + " " + below;
        return READING.contains(method)
                || WITHIN.stream().anyMatch(allowed -> allowed.matcher(request).matches());
    }
}
