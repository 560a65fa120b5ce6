package jp.machi_id.keycloak.citizenapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.machi_id.keycloak.http.JsonBody;
import jp.machi_id.keycloak.http.Refusal;
import jp.machi_id.keycloak.userprofile.TidyText;

/**
 * A change of a profile: a JSON merge patch (RFC 7396) of {@code {"attributes": {…}}}. Only
 * attributes that it names change; null or an empty list removes one.
 *
 * @param attributes the wanted values by attribute, an empty list for removal
 */
record ProfilePatch(Map<String, List<String>> attributes) {

    static final String MEDIA_TYPE = "application/merge-patch+json";

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_ATTRIBUTES = 50;

    /** Far above what any attribute may hold, so that its own validator gets to say so. */
    private static final int MOST_VALUES = 500;

    private static final int LONGEST_VALUE = 4000;

    /**
     * Reads a change.
     *
     * @throws Refusal 415, 413, 400
     */
    static ProfilePatch read(InputStream body, String contentType) {
        JsonNode root = JsonBody.readObject(body, contentType, MEDIA_TYPE, MOST_BYTES);
        JsonNode attributes = root.get("attributes");
        if (root.size() != 1 || attributes == null || !attributes.isObject()) {
            throw Refusal.malformed("The body is not {\"attributes\": {…}}.");
        }
        if (attributes.size() > MOST_ATTRIBUTES) {
            throw Refusal.malformed("More than " + MOST_ATTRIBUTES + " attributes.");
        }
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> attribute : attributes.properties()) {
            requirePlainText(attribute.getKey());
            wanted.put(
                    attribute.getKey(),
                    TidyText.of(attribute.getKey(), values(attribute.getValue())));
        }
        return new ProfilePatch(wanted);
    }

    private static List<String> values(JsonNode given) {
        if (given.isNull()) {
            return List.of();
        }
        if (!given.isArray() || given.size() > MOST_VALUES) {
            throw Refusal.malformed(
                    "An attribute is null or a list of at most " + MOST_VALUES + " texts.");
        }
        List<String> values = new ArrayList<>();
        for (JsonNode value : given) {
            if (!value.isTextual() || value.textValue().isBlank()) {
                throw Refusal.malformed("A value is a text that is not blank.");
            }
            requirePlainText(value.textValue());
            values.add(value.textValue());
        }
        return values;
    }

    /** No control characters (PostgreSQL refuses NUL) and no halves of a surrogate pair. */
    private static void requirePlainText(String text) {
        boolean plain =
                text.codePoints()
                        .noneMatch(
                                c ->
                                        Character.isISOControl(c)
                                                || Character.getType(c) == Character.SURROGATE);
        if (!plain || text.length() > LONGEST_VALUE) {
            throw Refusal.malformed("A text is too long or holds control characters.");
        }
    }
}
