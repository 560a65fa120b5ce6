package jp.machi_id.keycloak.citizenapi;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.machi_id.keycloak.consent.Decision;
import jp.machi_id.keycloak.http.JsonBody;
import jp.machi_id.keycloak.http.Refusal;

/** {@code {"decisions": [{"purpose", "version", "given"}]}}, each purpose at most once. */
final class DecisionsBody {

    private static final int MOST_BYTES = 16 * 1024;
    private static final int MOST_DECISIONS = 50;
    private static final Pattern PURPOSE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern VERSION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private DecisionsBody() {}

    /**
     * Reads decisions.
     *
     * @throws Refusal 415, 413, 400
     */
    static List<Decision> read(InputStream body, String contentType) {
        JsonNode root =
                JsonBody.readObject(body, contentType, MediaType.APPLICATION_JSON, MOST_BYTES);
        JsonNode given = root.get("decisions");
        if (root.size() != 1
                || given == null
                || !given.isArray()
                || given.size() > MOST_DECISIONS) {
            throw Refusal.malformed(
                    "The body is not {\"decisions\": [at most " + MOST_DECISIONS + "]}.");
        }
        List<Decision> decisions = new ArrayList<>();
        Set<String> purposes = new HashSet<>();
        for (JsonNode each : given) {
            Decision decision = decision(each);
            if (!purposes.add(decision.purpose())) {
                throw Refusal.malformed("A purpose is decided twice.");
            }
            decisions.add(decision);
        }
        return decisions;
    }

    private static Decision decision(JsonNode given) {
        JsonNode purpose = given.path("purpose");
        JsonNode version = given.path("version");
        boolean formed =
                given.size() == 3
                        && purpose.isTextual()
                        && PURPOSE.matcher(purpose.textValue()).matches()
                        && version.isTextual()
                        && VERSION.matcher(version.textValue()).matches()
                        && given.path("given").isBoolean();
        if (!formed) {
            throw Refusal.malformed(
                    "A decision is not {\"purpose\": code, \"version\": \"YYYY-MM-DD\","
                            + " \"given\": true or false}.");
        }
        return new Decision(
                purpose.textValue(), version.textValue(), given.path("given").booleanValue());
    }
}
