package jp.machi_id.keycloak.citizens;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import jp.machi_id.keycloak.http.Refusal;

/** Guards of what a connector sends: user ids, the size of a page. */
final class CitizenIds {

    static final int MOST_IDS = 500;
    static final int LONGEST_PAGE = 1000;

    private static final int DEFAULT_PAGE = 500;
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,36}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");

    private CitizenIds() {}

    /** The id after which the page begins; null to begin at the first. */
    static String after(String given) {
        if (given != null && !ID.matcher(given).matches()) {
            throw Refusal.malformed("\"after\" is not a user id.");
        }
        return given;
    }

    /** How many citizens a page holds. */
    static int limit(String given) {
        int limit =
                given == null
                        ? DEFAULT_PAGE
                        : COUNT.matcher(given).matches() ? Integer.parseInt(given) : 0;
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.malformed("\"limit\" is not a number from 1 to " + LONGEST_PAGE + ".");
        }
        return limit;
    }

    /** The ids of {@code {"ids": […]}}, each once, in the order given. */
    static Set<String> ids(JsonNode body) {
        JsonNode ids = body.get("ids");
        if (body.size() != 1 || ids == null || !ids.isArray() || ids.size() > MOST_IDS) {
            throw Refusal.malformed(
                    "The body is not {\"ids\": [at most " + MOST_IDS + " user ids]}.");
        }
        Set<String> known = new LinkedHashSet<>();
        for (Iterator<JsonNode> each = ids.elements(); each.hasNext(); ) {
            JsonNode id = each.next();
            if (!id.isTextual() || !ID.matcher(id.textValue()).matches()) {
                throw Refusal.malformed("\"ids\" holds something that is not a user id.");
            }
            known.add(id.textValue());
        }
        return known;
    }
}
