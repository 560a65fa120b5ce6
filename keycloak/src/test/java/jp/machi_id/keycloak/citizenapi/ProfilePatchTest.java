package jp.machi_id.keycloak.citizenapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.machi_id.keycloak.http.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("OP-7: a change of a profile")
class ProfilePatchTest {

    private static final String TYPE = "application/merge-patch+json";

    @Test
    @DisplayName("is lists of texts by attribute; null and an empty list remove")
    void form() {
        assertThat(
                        read("{\"attributes\":{\"interests\":[\"b\",\"a\"],"
                                        + "\"gender\":null,\"family\":[]}}")
                                .attributes())
                .containsOnlyKeys("interests", "gender", "family")
                .containsEntry("interests", List.of("b", "a"))
                .containsEntry("gender", List.of())
                .containsEntry("family", List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TYPE,
                "Application/Merge-Patch+JSON",
                TYPE + ";charset=UTF-8",
                TYPE + " ; charset=\"utf-8\""
            })
    @DisplayName("is taken as a merge patch in UTF-8:")
    void mediaType(String type) {
        assertThat(read("{\"attributes\":{}}", type).attributes()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "application/json", TYPE + "; charset=shift_jis", "*/*", ";"})
    @DisplayName("is refused as another media type:")
    void otherMediaType(String type) {
        assertRefused(() -> read("{\"attributes\":{}}", type), 415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"attributes\":null}",
                "{\"attributes\":{},\"x\":1}",
                "{\"attributes\":{\"a\":\"b\"}}",
                "{\"attributes\":{\"a\":[1]}}",
                "{\"attributes\":{\"a\":[\"\"]}}",
                "{\"attributes\":{\"a\":[\"\\u0000\"]}}",
                "{\"attributes\":{\"a\":[\"x\\u0085\"]}}",
                "{\"attributes\":{\"a\":[\"\\ud842\"]}}",
                "{\"attributes\":{\"a\":[],\"a\":[]}}"
            })
    @DisplayName("is refused without its form:")
    void malformed(String body) {
        assertRefused(() -> read(body), 400);
    }

    @Test
    @DisplayName("keeps characters beyond the basic plane, which names are written with")
    void kanji() {
        assertThat(read("{\"attributes\":{\"lastName\":[\"𠮷田\"]}}").attributes())
                .containsEntry("lastName", List.of("𠮷田"));
    }

    @Test
    @DisplayName("has at most 64 KiB")
    void tooLarge() {
        String longest = "{\"attributes\":{}}" + " ".repeat(64 * 1024 - 17);
        assertThat(read(longest).attributes()).isEmpty();
        assertRefused(() -> read(longest + " "), 413);
    }

    private static ProfilePatch read(String body) {
        return read(body, TYPE);
    }

    private static ProfilePatch read(String body, String type) {
        return ProfilePatch.read(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), type);
    }

    private static void assertRefused(Runnable attempt, int status) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(status));
    }
}
