package jp.machi_id.keycloak.citizenapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PO-5: sentences for a citizen")
class CitizenMessagesTest {

    private final CitizenMessages messages = new CitizenMessages(bundle("ja"), Locale.JAPANESE);

    @Test
    @DisplayName("name the field by its label, and are our own where Keycloak has one as well")
    void label() {
        Properties both = bundle("ja");
        both.setProperty("error-invalid-multivalued-size", "of Keycloak");
        assertThat(
                        new CitizenMessages(both, Locale.JAPANESE)
                                .format("error-invalid-multivalued-size", "family", 0, 20))
                .isEqualTo("家族は20個までにしてください。");
    }

    @Test
    @DisplayName("show braces as braces")
    void braces() {
        assertThat(messages.format("forbiddenCharacter", "lastName")).contains("< > { }");
    }

    @Test
    @DisplayName("are the key when there is no text, and the text when it is no pattern")
    void fallback() {
        assertThat(messages.format("no-such-key", "lastName")).isEqualTo("no-such-key");
        Properties edited = new Properties();
        edited.setProperty("edited", "a stray {brace");
        assertThat(new CitizenMessages(edited, Locale.JAPANESE).format("edited"))
                .isEqualTo("a stray {brace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @DisplayName("are all patterns that can be formatted:")
    void patterns(String language) {
        bundle(language)
                .forEach(
                        (key, text) ->
                                assertThatCode(() -> new MessageFormat((String) text))
                                        .as((String) key)
                                        .doesNotThrowAnyException());
    }

    @Test
    @DisplayName("are there in Japanese and in English")
    void languages() {
        assertThat(bundle("en").keySet()).isEqualTo(bundle("ja").keySet());
    }

    private static Properties bundle(String language) {
        String path = "/theme-resources/messages/messages_" + language + ".properties";
        Properties texts = new Properties();
        try (InputStream file = CitizenMessagesTest.class.getResourceAsStream(path)) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
        return texts;
    }
}
