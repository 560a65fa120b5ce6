package jp.machi_id.keycloak.consent;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ID-11: the answer to the page of consents")
class ConsentAnswerTest {

    private static final String NOW = "2026-10-01";

    @Test
    @DisplayName("decides every purpose that was never decided, ticked or not")
    void firstTime() {
        assertThat(answer("terms").decisions(TestPurposes.LIST, Map.of()))
                .containsExactly(
                        new Decision("terms", NOW, true), new Decision("news", NOW, false));
    }

    @Test
    @DisplayName("takes back what is no longer ticked, and does not refuse again what was refused")
    void again() {
        Map<String, Consent> agreed = latest("news", "2025-04-01", true);
        assertThat(answer("terms").decisions(TestPurposes.LIST, agreed))
                .contains(new Decision("news", NOW, false));
        Map<String, Consent> refused = latest("news", "2025-04-01", false);
        assertThat(answer("terms").decisions(TestPurposes.LIST, refused))
                .containsExactly(new Decision("terms", NOW, true));
    }

    @Test
    @DisplayName("lacks what is required unless that is ticked, whatever else is")
    void required() {
        assertThat(answer("terms").lacksRequired(TestPurposes.LIST)).isFalse();
        assertThat(answer("news").lacksRequired(TestPurposes.LIST)).isTrue();
        assertThat(answer().lacksRequired(TestPurposes.LIST)).isTrue();
    }

    @Test
    @DisplayName("counts only for the purposes and versions that are in force")
    void about() {
        assertThat(answer("terms").isAbout(TestPurposes.LIST)).isTrue();
        assertThat(answer("terms").isAbout(List.of(TestPurposes.TERMS))).isFalse();
        assertThat(answer("terms", "sold").isAbout(TestPurposes.LIST)).isFalse();

        MultivaluedMap<String, String> older = form("terms");
        older.putSingle("version_terms", "2026-04-01");
        assertThat(ConsentAnswer.read(older).isAbout(TestPurposes.LIST)).isFalse();

        MultivaluedMap<String, String> without = form("terms");
        without.remove("version_news");
        assertThat(ConsentAnswer.read(without).isAbout(TestPurposes.LIST)).isFalse();
    }

    private static ConsentAnswer answer(String... ticked) {
        return ConsentAnswer.read(form(ticked));
    }

    private static MultivaluedMap<String, String> form(String... ticked) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("version_terms", NOW);
        form.putSingle("version_news", NOW);
        if (ticked.length > 0) {
            form.put("consent", List.of(ticked));
        }
        return form;
    }

    private static Map<String, Consent> latest(String purpose, String version, boolean given) {
        return Map.of(purpose, new Consent(purpose, version, given, Instant.EPOCH));
    }
}
