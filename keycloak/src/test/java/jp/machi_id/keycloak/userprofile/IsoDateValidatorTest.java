package jp.machi_id.keycloak.userprofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

@DisplayName("PO-5: the validator machi-iso-date")
class IsoDateValidatorTest {

    /** Half past midnight of 24 November in Japan. */
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T15:30:00Z"), ZoneOffset.UTC);

    private final IsoDateValidator validator = new IsoDateValidator(CLOCK);

    @ParameterizedTest
    @ValueSource(strings = {"2001-02-03", "2024-02-29", "1900-01-01", "2026-11-24", ""})
    @DisplayName("takes a day on which a living person can have been born, or nothing:")
    void taken(String value) {
        assertThat(problems(value, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001-02-30",
                "2023-02-29",
                "2001-13-01",
                "2001-00-10",
                "2001-2-3",
                "20010203",
                "2001/02/03",
                "２００１-０２-０３",
                "+2001-02-03",
                "2001-02-03 ",
                "2001-02-03T00:00:00Z",
                "平成13年2月3日",
                "today"
            })
    @DisplayName("refuses what is not a calendar date:")
    void noDate(String value) {
        assertThat(problems(value, true)).containsExactly("invalidCalendarDate");
        assertThat(problems(value, false)).containsExactly("invalidCalendarDate");
    }

    @Test
    @DisplayName("knows a birth date by today in Japan and by the age that people reach")
    void birthDate() {
        assertThat(problems("2026-11-25", true)).containsExactly("dateInFuture");
        assertThat(problems("1899-12-31", true)).containsExactly("dateTooEarly");
    }

    @Test
    @DisplayName("takes any day where it is not a birth date")
    void anyDay() {
        assertThat(problems("2030-01-01", false)).isEmpty();
        assertThat(problems("1899-12-31", false)).isEmpty();
    }

    @Test
    @DisplayName("refuses what is no text")
    void noText() {
        ValidationContext context = new ValidationContext();
        validator.validate(20010203, "birthdate", context, ValidatorConfig.EMPTY);
        assertThat(context.isValid()).isFalse();
    }

    private List<String> problems(String value, boolean past) {
        ValidationContext context = new ValidationContext();
        ValidatorConfig config = ValidatorConfig.configFromMap(Map.of("past", past));
        validator.validate(List.of(value), "birthdate", context, config);
        return context.getErrors().stream().map(ValidationError::getMessage).toList();
    }
}
