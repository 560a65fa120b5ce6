package jp.machi_id.keycloak.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.RealmModel;

@DisplayName("ID-11: the purposes of a realm")
class PurposesTest {

    @Test
    @DisplayName("are read in their order, in the citizen's language or else in Japanese")
    void read() {
        Purpose terms = TestPurposes.TERMS;
        assertThat(TestPurposes.LIST).extracting(Purpose::code).containsExactly("terms", "news");
        assertThat(terms.name(Locale.ENGLISH)).isEqualTo("Terms of Use");
        assertThat(terms.summary(Locale.JAPANESE)).isEqualTo("お約束です。");
        Locale easyJapanese = Locale.forLanguageTag("ja-XE");
        assertThat(terms.name(easyJapanese)).isEqualTo("やくそく");
        assertThat(terms.summary(easyJapanese)).isEqualTo("お約束です。");
        assertThat(terms.name(Locale.forLanguageTag("ja-JP"))).isEqualTo("利用規約");
        assertThat(terms.documentUrl()).isEqualTo("https://portal.example.jp/documents/terms");
        assertThat(TestPurposes.NEWS.name(Locale.ENGLISH)).isEqualTo("お知らせ");
        assertThat(TestPurposes.NEWS.documentUrl()).isEmpty();
    }

    @Test
    @DisplayName("are none in a realm without the attribute")
    void none() {
        assertThat(Purposes.of(mock(RealmModel.class))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[1]",
                "[{}]",
                "[{\"code\":\"a\",\"version\":\"1\",\"still_valid\":[],\"required\":\"yes\"}]",
            })
    @DisplayName("that cannot be read stop the sign-in, and the reason names the attribute:")
    void unreadable(String json) {
        assertThatThrownBy(() -> Purposes.read(json))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Realm attribute machi.consent.purposes: ");
    }

    @Test
    @DisplayName("that are there twice, or without Japanese, cannot be read")
    void twice() {
        String twice = TestPurposes.JSON.replace("\"news\"", "\"terms\"");
        assertThatThrownBy(() -> Purposes.read(twice))
                .hasMessageContaining("\"terms\" is there twice");
        String english = TestPurposes.JSON.replace("{\"ja\": \"お知らせ\"}", "{\"en\": \"News\"}");
        assertThatThrownBy(() -> Purposes.read(english))
                .hasMessageContaining("\"name\" has no text");
    }

    @ParameterizedTest(name = "{0}, given {1}: {2}")
    @CsvSource({
        "2026-10-01, true, true",
        "2026-10-01, false, false",
        "2026-04-01, true, true",
        "2025-04-01, true, false",
        "2027-04-01, true, false"
    })
    @DisplayName("ID-11: a consent counts for the version shown and for those still valid")
    void stands(String version, boolean given, boolean stands) {
        Consent latest = new Consent("terms", version, given, Instant.EPOCH);
        assertThat(TestPurposes.TERMS.stands(latest)).isEqualTo(stands);
    }

    @Test
    @DisplayName("ID-11: silence is no consent")
    void silence() {
        assertThat(TestPurposes.TERMS.stands(null)).isFalse();
    }
}
