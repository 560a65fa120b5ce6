package jp.machi_id.keycloak.userprofile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Held to the examples of {@code packages/citizen}, so that the portal and the API agree. */
class TidyTextTest {

    private static final Path EXAMPLES = Path.of("../packages/citizen/src/text.examples.json");

    private static final Map<String, UnaryOperator<String>> FORMS =
            Map.of(
                    "text", TidyText::text,
                    "kana", TidyText::kana,
                    "postalCode", TidyText::postalCode);

    @Test
    @DisplayName("ID-3: what is typed in full width gets one form, and kanji stay as typed")
    void tidiesAsThePortal() throws IOException {
        JsonNode examples = new ObjectMapper().readTree(EXAMPLES.toFile());
        assertEquals(FORMS.size(), examples.size());
        FORMS.forEach(
                (name, form) -> {
                    for (JsonNode pair : examples.get(name)) {
                        String typed = pair.get(0).textValue();
                        assertEquals(pair.get(1).textValue(), form.apply(typed), typed);
                    }
                });
    }

    @Test
    @DisplayName("ID-3: codes and dates stay as they are")
    void leavesOthers() {
        assertEquals(List.of("ｘ"), TidyText.of("interests", List.of("ｘ")));
        assertEquals(List.of("花子"), TidyText.of("firstName", List.of("　花子 ")));
    }
}
