package jp.machi_id.keycloak.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ID-6: a notice by LINE")
class NoticeTextTest {

    @Test
    @DisplayName("says what, when in the city's time, on which device, and gives the link")
    void text() {
        Properties words = new Properties();
        words.setProperty("eventTimeForm", "yyyy年M月d日 H時mm分");
        words.setProperty("securityNoticeHeading.new-device", "新しい端末");
        words.setProperty("securityNoticeIntro.new-device", "ログインがありました。");
        words.setProperty("eventWhenOnly", "日時：{0}");
        words.setProperty("securityNoticeDevice", "端末：{0}");
        words.setProperty("securityNoticeAlarm", "心当たりがないとき：");
        Happening happening =
                new Happening(
                        "city",
                        "u-1",
                        Instant.parse("2026-11-23T15:04:00Z"),
                        URI.create("https://id.example.jp/"),
                        "ja",
                        "Safari (iPhone)",
                        "portal");
        Notice notice = new Notice(NoticeKind.NEW_DEVICE, URI.create("https://id.example.jp/a/b"));

        assertThat(new NoticeText(words, Locale.JAPANESE).of(notice, happening))
                .isEqualTo(
                        "新しい端末\n\nログインがありました。\n日時：2026年11月24日 0時04分\n"
                                + "端末：Safari (iPhone)\n\n心当たりがないとき：\n"
                                + "https://id.example.jp/a/b");
        assertThat(notice.toString()).doesNotContain("example");
    }

    @Test
    @DisplayName("needs the whole channel or none of it")
    void channel() {
        assertThat(LineChannel.configured(null, " ")).isNull();
        assertThat(LineChannel.configured("1", "secret").toString()).doesNotContain("secret");
        assertThatThrownBy(() -> LineChannel.configured("1", null))
                .isInstanceOf(IllegalStateException.class);
    }
}
