package jp.machi_id.keycloak.mynumber;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.machi_id.keycloak.userprofile.TidyText;

/**
 * What a card says, in the fields of the profile. The card gives one text for the name and one for
 * the address, so both are split by rules that may be wrong; the citizen sees the result before it
 * is taken over.
 *
 * @param values attribute by name, of what the card says and the profile has a field for
 * @param wholeName the name as the card gives it, when it could not be split; else empty
 */
record CardDetails(Map<String, String> values, String wholeName) {

    static final String FAMILY_NAME = "lastName";
    static final String GIVEN_NAME = "firstName";

    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** 都道府県 at the beginning; two or three letters before it. */
    private static final String PREFECTURE = "(?:北海道|東京都|京都府|大阪府|[^\\s]{2,3}県)?";

    /**
     * The name of the 町 with its 丁目, then the rest from the first figure on. Numerals that belong
     * to a name without 丁目 (e.g. 十里塚) stay with it: only Arabic figures begin the rest.
     */
    private static final Pattern TOWN_AND_REST =
            Pattern.compile("^(.*?[0-9０-９一二三四五六七八九十]+丁目|[^0-9０-９]+)(.*)$");

    /**
     * Splits what the card says.
     *
     * @param municipality name of the city as its addresses begin with it, after the prefecture
     */
    static CardDetails of(CardHolder holder, String municipality) {
        Map<String, String> values = new LinkedHashMap<>();
        String[] names = SPACES.split(holder.name(), 2);
        boolean isSplit = names.length == 2;
        if (isSplit) {
            values.put(FAMILY_NAME, names[0]);
            values.put(GIVEN_NAME, SPACES.matcher(names[1]).replaceAll(" "));
        }
        if (DATE.matcher(holder.birthdate()).matches()) {
            values.put("birthdate", holder.birthdate());
        }
        gender(holder.gender()).ifPresent(gender -> values.put("gender", gender));
        putAddress(values, holder.address(), municipality);
        return new CardDetails(tidied(values), isSplit ? "" : holder.name());
    }

    /**
     * The same with the name as the citizen has split it.
     *
     * @return empty when the two parts are not the card's name
     */
    Optional<CardDetails> withName(String family, String given) {
        String first = tidy(family);
        String second = tidy(given);
        boolean isTheName =
                !first.isEmpty()
                        && !second.isEmpty()
                        && without(first + second).equals(without(wholeName));
        if (!isTheName) {
            return Optional.empty();
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put(FAMILY_NAME, first);
        all.put(GIVEN_NAME, second);
        all.putAll(values);
        return Optional.of(new CardDetails(tidied(all), ""));
    }

    /** As the profile keeps what citizens type: else a form that is saved as it is would differ from the card. */
    private static Map<String, String> tidied(Map<String, String> values) {
        values.replaceAll((name, value) -> TidyText.of(name, List.of(value)).get(0));
        return values;
    }

    private static void putAddress(
            Map<String, String> values, String address, String municipality) {
        String plain = tidy(address);
        if (plain.isEmpty()) {
            return;
        }
        // Of this city only: elsewhere the prefecture and city are part of the address.
        String inCity =
                municipality.isEmpty()
                        ? plain
                        : plain.replaceFirst(
                                "^" + PREFECTURE + Pattern.quote(municipality), "");
        Matcher parts = TOWN_AND_REST.matcher(inCity.isEmpty() ? plain : inCity.strip());
        if (parts.matches()) {
            values.put("address_town", parts.group(1).strip());
            if (!parts.group(2).isBlank()) {
                values.put("address_rest", parts.group(2).strip());
            }
        }
    }

    private static Optional<String> gender(String text) {
        return switch (text) {
            case "female", "male" -> Optional.of(text);
            default -> Optional.empty();
        };
    }

    private static String tidy(String text) {
        return text == null ? "" : SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static String without(String text) {
        return SPACES.matcher(text).replaceAll("");
    }
}
