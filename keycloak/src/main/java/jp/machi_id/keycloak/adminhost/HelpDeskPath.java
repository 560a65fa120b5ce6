package jp.machi_id.keycloak.adminhost;

import java.util.regex.Pattern;

/** Where the help desk's page is. */
public final class HelpDeskPath {

    /** Below a realm. */
    public static final String SEGMENT = "help-desk";

    private static final Pattern PATH = Pattern.compile("/realms/[^/]+/" + SEGMENT + "(/.*)?");

    private HelpDeskPath() {}

    static boolean includes(String path) {
        return PATH.matcher(path).matches();
    }
}
