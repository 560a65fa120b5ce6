package jp.machi_id.keycloak.consent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.machi_id.keycloak.json.StrictJson;
import org.keycloak.models.RealmModel;

/** The purposes of a realm, which the realm tool writes from the city pack. */
final class Purposes {

    static final String ATTRIBUTE = "machi.consent.purposes";

    private Purposes() {}

    /**
     * The purposes in the order in which they are shown; none in a realm that asks for nothing.
     *
     * @throws IllegalStateException when the attribute is not what the realm tool writes: nobody
     *     signs in then without being asked
     */
    static List<Purpose> of(RealmModel realm) {
        String given = realm.getAttribute(ATTRIBUTE);
        return given == null ? List.of() : read(given);
    }

    static List<Purpose> read(String json) {
        JsonNode list = StrictJson.readList(json).orElseThrow(() -> wrong("not a list in JSON"));
        List<Purpose> purposes = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (JsonNode each : list) {
            Purpose purpose = purpose(each);
            if (!codes.add(purpose.code())) {
                throw wrong("\"" + purpose.code() + "\" is there twice");
            }
            purposes.add(purpose);
        }
        return List.copyOf(purposes);
    }

    private static Purpose purpose(JsonNode given) {
        return new Purpose(
                text(given, "code"),
                text(given, "version"),
                texts(given.path("still_valid")),
                flag(given, "required"),
                byLanguage(given, "name"),
                byLanguage(given, "summary"),
                given.path("document_url").isNull() ? "" : text(given, "document_url"));
    }

    private static String text(JsonNode given, String field) {
        JsonNode value = given.path(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong("\"" + field + "\" is not a text");
        }
        return value.textValue();
    }

    private static boolean flag(JsonNode given, String field) {
        if (!given.path(field).isBoolean()) {
            throw wrong("\"" + field + "\" is not true or false");
        }
        return given.path(field).booleanValue();
    }

    private static Set<String> texts(JsonNode given) {
        if (!given.isArray()) {
            throw wrong("\"still_valid\" is not a list");
        }
        Set<String> texts = new HashSet<>();
        given.forEach(each -> texts.add(each.asText()));
        return Set.copyOf(texts);
    }

    private static Map<String, String> byLanguage(JsonNode given, String field) {
        Map<String, String> texts = new TreeMap<>();
        JsonNode languages = given.path(field);
        languages.fieldNames().forEachRemaining(each -> texts.put(each, text(languages, each)));
        if (!texts.containsKey(Purpose.FIRST_LANGUAGE)) {
            throw wrong("\"" + field + "\" has no text in Japanese");
        }
        return Map.copyOf(texts);
    }

    private static IllegalStateException wrong(String reason) {
        return new IllegalStateException(
                "Realm attribute "
                        + ATTRIBUTE
                        + ": "
                        + reason
                        + ". Apply the realm again from its files.");
    }
}
