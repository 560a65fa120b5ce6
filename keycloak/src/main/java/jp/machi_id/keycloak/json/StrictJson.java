package jp.machi_id.keycloak.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/**
 * Reads JSON (RFC 8259) without leniency and writes it whole. Keycloak's own mapper drops nulls,
 * which mean something in our answers.
 */
public final class StrictJson {

    private static final ObjectMapper MAPPER =
            new ObjectMapper()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private StrictJson() {}

    /**
     * The object that the text is; nothing for any other text, or a name given twice in an object.
     */
    public static Optional<JsonNode> readObject(String text) {
        return read(text).filter(JsonNode::isObject);
    }

    /** The list that the text is; nothing for any other text. */
    public static Optional<JsonNode> readList(String text) {
        return read(text).filter(JsonNode::isArray);
    }

    private static Optional<JsonNode> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** Writes maps, lists, texts, numbers and records. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a value that JSON can hold", e);
        }
    }
}
