package jp.machi_id.keycloak.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.Theme;

/** A notice as plain text for LINE, in the words of the mail. */
final class NoticeText {

    private static final ZoneId CITY = ZoneId.of("Asia/Tokyo");

    private final Properties messages;
    private final Locale locale;

    NoticeText(Properties messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    static NoticeText in(KeycloakSession session, Locale locale) {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.EMAIL);
            return new NoticeText(
                    theme.getEnhancedMessages(session.getContext().getRealm(), locale), locale);
        } catch (IOException e) {
            throw new UncheckedIOException("The mail theme's messages cannot be read", e);
        }
    }

    String of(Notice notice, Happening happening) {
        String kind = notice.kind().id();
        String time =
                DateTimeFormatter.ofPattern(messages.getProperty("eventTimeForm"), locale)
                        .format(happening.at.atZone(CITY));
        StringBuilder text = new StringBuilder();
        text.append(message("securityNoticeHeading." + kind)).append("\n\n");
        text.append(message("securityNoticeIntro." + kind)).append("\n");
        text.append(message("eventWhenOnly", time)).append('\n');
        if (happening.device != null) {
            text.append(message("securityNoticeDevice", happening.device)).append('\n');
        }
        text.append('\n').append(message("securityNoticeAlarm")).append('\n');
        return text.append(notice.alarm()).toString();
    }

    private String message(String key, Object... values) {
        return new MessageFormat(messages.getProperty(key, key), locale).format(values);
    }
}
