package jp.machi_id.keycloak.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("ID-4: the levels that a client can be given")
class LevelsTest {

    private static final Map<String, Integer> BY_ACR =
            Map.of("basic", 1, "two-step", 2, "mynumber", 3);

    private final Levels withoutCard = new Levels(BY_ACR, 2, 2);
    private final Levels withCard = new Levels(BY_ACR, 2, 3);

    private static List<String> list(String values) {
        return List.of(values.split(" "));
    }

    @ParameterizedTest(name = "of {0}: without the card {1}, with it {2}")
    @CsvSource({
        "two-step, two-step, two-step",
        "mynumber, '', mynumber",
        "mynumber two-step, two-step, mynumber two-step",
        "basic, '', ''",
        "basic two-step, two-step, two-step",
        "urn:gold, '', ''",
        "two-step urn:gold, two-step, two-step",
        "urn:gold mynumber, '', mynumber",
        "2, '', ''",
    })
    @DisplayName("an essential claim is met by those of its values that can be had, and by no other")
    void essential(String values, String without, String with) {
        assertThat(String.join(" ", withoutCard.reachable(list(values)))).isEqualTo(without);
        assertThat(String.join(" ", withCard.reachable(list(values)))).isEqualTo(with);
    }

    @ParameterizedTest(name = "{0}: without the card {1}, with it {2}")
    @CsvSource({
        "two-step, true, true",
        "basic, true, true",
        "mynumber, false, true",
        "mynumber two-step, true, true",
        "urn:gold, true, true",
        "urn:gold mynumber, false, true",
        "3, false, true",
        "99, false, false",
    })
    @DisplayName("a wish is met at the usual level if nobody knows it, and never with less if one does")
    void wish(String values, boolean without, boolean with) {
        assertThat(withoutCard.meetWish(list(values))).isEqualTo(without);
        assertThat(withCard.meetWish(list(values))).isEqualTo(with);
    }

    @Test
    @DisplayName("who wishes for nothing is met")
    void nothing() {
        assertThat(withoutCard.meetWish(List.of())).isTrue();
    }
}
