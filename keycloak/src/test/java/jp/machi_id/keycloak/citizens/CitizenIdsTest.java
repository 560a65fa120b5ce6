package jp.machi_id.keycloak.citizens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jp.machi_id.keycloak.http.Refusal;
import jp.machi_id.keycloak.json.StrictJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("OP-7: what a connector sends")
class CitizenIdsTest {

    @ParameterizedTest
    @CsvSource({"1,1", "1000,1000", ",500"})
    @DisplayName("limit is taken from 1 to 1000, 500 unless given:")
    void limit(String given, int limit) {
        assertThat(CitizenIds.limit(given)).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1001", "-1", "1.5", "ten", "99999999999", "１０"})
    @DisplayName("any other limit is refused:")
    void limitRefused(String given) {
        assertThatThrownBy(() -> CitizenIds.limit(given)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "'", "a b", "é", "%", "0123456789012345678901234567890123456"})
    @DisplayName("after is a user id or refused:")
    void afterRefused(String given) {
        assertThatThrownBy(() -> CitizenIds.after(given)).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("ids are taken once each, in their order")
    void ids() {
        assertThat(CitizenIds.ids(json("{\"ids\":[\"b\",\"a\",\"b\"]}"))).containsExactly("b", "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"ids\":null}",
                "{\"ids\":{}}",
                "{\"ids\":[null]}",
                "{\"ids\":[[]]}",
                "{\"ids\":[\"\"]}",
                "{\"ids\":[],\"x\":1}"
            })
    @DisplayName("any other body is refused:")
    void idsRefused(String body) {
        assertThatThrownBy(() -> CitizenIds.ids(json(body))).isInstanceOf(Refusal.class);
    }

    private static JsonNode json(String text) {
        return StrictJson.readObject(text).orElseThrow();
    }
}
