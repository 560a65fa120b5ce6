package jp.machi_id.keycloak.userprofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

@DisplayName("PO-5: the validator machi-family-member")
class FamilyMemberValidatorTest {

    private final FamilyMemberValidator validator =
            new FamilyMemberValidator(
                    Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"relation\":\"child\"}",
                "{\"relation\":\"spouse\",\"gender\":\"unspecified\"}",
                "{\"relation\":\"child\",\"birthdate\":\"2020-04-01\",\"gender\":\"female\","
                        + "\"nickname\":\"はな\"}"
            })
    @DisplayName("takes relation, birth date, sex and a nickname, as far as given:")
    void taken(String value) {
        assertThat(problems(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "はな",
                "[]",
                "null",
                "{\"relation\":\"child\"} {}",
                "{\"relation\":\"child\",\"relation\":\"child\"}",
                "{\"relation\":[\"child\"]}",
                "{\"relation\":\"child\",\"birthdate\":null}",
                "{\"relation\":\"child\",\"birthdate\":2020}"
            })
    @DisplayName("refuses what is not one object of texts:")
    void malformed(String value) {
        assertThat(problems(value)).containsExactly("familyMemberInvalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"illness", "religion", "name", "address", "__proto__"})
    @DisplayName("OP-8: refuses anything else about a family member:")
    void nothingElse(String field) {
        assertThat(problems("{\"relation\":\"child\",\"" + field + "\":\"x\"}"))
                .containsExactly("familyMemberInvalid");
    }

    @ParameterizedTest
    @CsvSource({
        "relation,cousin,familyRelationInvalid",
        "gender,f,familyGenderInvalid",
        "birthdate,2020-02-30,invalidCalendarDate",
        "birthdate,2026-11-24,dateInFuture",
        "nickname,<b>,familyNicknameInvalid",
        "nickname,=1+1,familyNicknameInvalid",
        "nickname,'',familyNicknameInvalid",
        "nickname,123456789012345678901,familyNicknameInvalid"
    })
    @DisplayName("refuses a value by its field:")
    void values(String field, String value, String problem) {
        String member =
                field.equals("relation")
                        ? "{\"relation\":\"" + value + "\"}"
                        : "{\"relation\":\"child\",\"" + field + "\":\"" + value + "\"}";
        assertThat(problems(member)).containsExactly(problem);
    }

    @Test
    @DisplayName("needs the relation")
    void relation() {
        assertThat(problems("{\"nickname\":\"はな\"}")).containsExactly("familyRelationInvalid");
    }

    private List<String> problems(String value) {
        ValidationContext context = new ValidationContext();
        validator.validate(List.of(value), "family", context, ValidatorConfig.EMPTY);
        return context.getErrors().stream().map(ValidationError::getMessage).toList();
    }
}
