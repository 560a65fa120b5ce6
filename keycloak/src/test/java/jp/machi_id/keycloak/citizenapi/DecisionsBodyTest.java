package jp.machi_id.keycloak.citizenapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.machi_id.keycloak.consent.Decision;
import jp.machi_id.keycloak.http.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("OP-7: decisions sent to the citizen API")
class DecisionsBodyTest {

    private static final String NEWS =
            "{\"purpose\":\"news\",\"version\":\"2026-10-01\",\"given\":true}";

    @Test
    @DisplayName("are purpose, version and yes or no")
    void form() {
        assertThat(read("{\"decisions\":[" + NEWS + "]}"))
                .containsExactly(new Decision("news", "2026-10-01", true));
        assertThat(read("{\"decisions\":[]}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"decisions\":null}",
                "{\"decisions\":{}}",
                "{\"decisions\":[],\"all\":true}",
                "{\"decisions\":[1]}",
                "{\"decisions\":[{}]}",
                "{\"decisions\":[" + NEWS + "," + NEWS + "]}",
                "{\"decisions\":[{\"purpose\":\"news\",\"version\":\"2026-10-01\"}]}",
                "{\"decisions\":[{\"purpose\":\"news\",\"version\":\"2026-10-01\",\"given\":1}]}",
                "{\"decisions\":[{\"purpose\":\"news\",\"version\":\"now\",\"given\":true}]}",
                "{\"decisions\":[{\"purpose\":\"\\u0000\",\"version\":\"2026-10-01\","
                        + "\"given\":true}]}",
                "{\"decisions\":[{\"purpose\":\"news\",\"version\":\"2026-10-01\",\"given\":true,"
                        + "\"user\":\"taro\"}]}"
            })
    @DisplayName("are refused without their form:")
    void malformed(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(400));
    }

    @Test
    @DisplayName("are at most 50")
    void atMost() {
        assertThat(read(many(50))).hasSize(50);
        assertThatThrownBy(() -> read(many(51))).isInstanceOf(Refusal.class);
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> NEWS.replace("news", "news-" + each))
                .collect(Collectors.joining(",", "{\"decisions\":[", "]}"));
    }

    private static List<Decision> read(String body) {
        return DecisionsBody.read(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                "application/json");
    }
}
