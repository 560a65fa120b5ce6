package jp.machi_id.keycloak.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ID-11: decisions by the citizen API")
class ConsentRulesTest {

    private static final String NOW = "2026-10-01";

    private final ConsentRules rules = ConsentRules.of(TestPurposes.LIST);

    @Test
    @DisplayName("may give and take back what is optional, and give what is required")
    void allowed() {
        assertThat(
                        rules.problems(
                                List.of(
                                        new Decision("news", NOW, false),
                                        new Decision("terms", NOW, true))))
                .isEmpty();
        assertThat(rules.problems(List.of())).isEmpty();
    }

    @Test
    @DisplayName("are all named that cannot be made, each with its reason")
    void refused() {
        assertThat(
                        rules.problems(
                                List.of(
                                        new Decision("sold", NOW, true),
                                        new Decision("news", "2026-04-01", false),
                                        new Decision("terms", NOW, false))))
                .containsExactly(
                        new DecisionProblem("sold", "unknown_purpose"),
                        new DecisionProblem("news", "outdated_version"),
                        new DecisionProblem("terms", "required_purpose"));
    }

    @Test
    @DisplayName("are about the version shown: a version still valid is none to agree to any more")
    void stillValid() {
        assertThat(rules.problems(List.of(new Decision("terms", "2026-04-01", true))))
                .containsExactly(new DecisionProblem("terms", "outdated_version"));
    }
}
