package jp.machi_id.keycloak.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ID-3: an e-mail address")
class EmailAddressTest {

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource({
        "hanako@example.jp, hanako@example.jp",
        "'  Hanako@Example.JP\t', hanako@example.jp",
        "'　ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ　', hanako@example.jp",
        "a.b+city@mail.example.co.jp, a.b+city@mail.example.co.jp",
        "o'hara@example.jp, o'hara@example.jp"
    })
    @DisplayName("is kept in one form: NFKC, trimmed, lower case")
    void normalised(String typed, String kept) {
        assertThat(EmailAddress.parse(typed)).contains(new EmailAddress(kept));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "hanako",
                "hanako@",
                "@example.jp",
                "hanako@example",
                "hanako@@example.jp",
                "hana ko@example.jp",
                "花子@example.jp",
                "hanako@例え.jp",
                "hanako@example.jp\nbcc: taro@example.jp",
                "hanako@example.jp, taro@example.jp",
                "<hanako@example.jp>",
                "hanako@[192.0.2.1]",
                "hanako@example.jp.",
                "hanako@example..jp",
                "h\u0430nako@example.jp"
            })
    @DisplayName("that no mail could be sent to, or that only looks like another, is refused")
    void refused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    @DisplayName("that is too long is refused")
    void tooLong() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.jp")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.jp")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b.".repeat(130) + "jp")).isEmpty();
        assertThat(EmailAddress.parse("a".repeat(1_000_000) + "@example.jp")).isEmpty();
    }

    @Test
    @DisplayName("is masked so that neither its letters nor its length can be read")
    void masked() {
        assertThat(new EmailAddress("hanako.yamada@mail.example.jp").masked())
                .isEqualTo(new EmailAddress("h@m.jp").masked())
                .isEqualTo("h•••@m•••.jp");
    }
}
