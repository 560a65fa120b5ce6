package jp.machi_id.keycloak.userprofile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day in a citizen's life, written {@code YYYY-MM-DD} (ISO 8601 calendar date). */
final class CitizenDate {

    /** A citizen's day begins in Japan, wherever the server stands. */
    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** Nobody born before it is alive. */
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private CitizenDate() {}

    /** The message key of what is wrong with a date; nothing when it is a day that exists. */
    static Optional<String> problem(String value) {
        return parse(value).isPresent() ? Optional.empty() : Optional.of("invalidCalendarDate");
    }

    /** As {@link #problem}, and the day must lie between 1900-01-01 and today in Japan. */
    static Optional<String> birthdateProblem(String value, Clock clock) {
        Optional<LocalDate> date = parse(value);
        if (date.isEmpty()) {
            return problem(value);
        }
        if (date.get().isAfter(LocalDate.now(clock.withZone(JAPAN)))) {
            return Optional.of("dateInFuture");
        }
        return date.get().isBefore(EARLIEST_BIRTH) ? Optional.of("dateTooEarly") : Optional.empty();
    }

    private static Optional<LocalDate> parse(String value) {
        // The formatter alone would also take digits of other scripts and signed years.
        if (value == null || !FORM.matcher(value).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value, STRICT));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
