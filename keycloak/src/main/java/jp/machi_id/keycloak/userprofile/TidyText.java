package jp.machi_id.keycloak.userprofile;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Brings what people type to one form without changing who they are, as {@code packages/citizen} does
 * for the portal (both are held to {@code packages/citizen/src/text.examples.json}).
 *
 * <p>Full-width letters, digits and signs become half-width, half-width kana full-width, and white
 * space one space. Kanji stay as typed: Unicode normalisation, NFC as well, would replace variant
 * characters that people write their names with.
 */
public final class TidyText {

    private static final Pattern OTHER_WIDTH = Pattern.compile("[\\uFF01-\\uFF5E\\uFF61-\\uFF9F]+");
    private static final Pattern SPACE =
            Pattern.compile("[\\s\\uFEFF]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern HIRAGANA = Pattern.compile("[\\u3041-\\u3096]");
    private static final int TO_KATAKANA = 0x60;
    private static final Pattern IN_POSTAL_CODES =
            Pattern.compile("[〒\\s\\-‐-―−ー]", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Map<String, UnaryOperator<String>> BY_ATTRIBUTE =
            Map.of(
                    "lastName", TidyText::text,
                    "firstName", TidyText::text,
                    "family_name_kana", TidyText::kana,
                    "given_name_kana", TidyText::kana,
                    "postal_code", TidyText::postalCode,
                    "address_town", TidyText::text,
                    "address_rest", TidyText::text);

    private TidyText() {}

    /** The values of an attribute in their one form; those of attributes that are no text as given. */
    public static List<String> of(String attribute, List<String> values) {
        return values.stream()
                .map(BY_ATTRIBUTE.getOrDefault(attribute, UnaryOperator.identity()))
                .toList();
    }

    static String text(String typed) {
        String widths =
                OTHER_WIDTH
                        .matcher(typed)
                        .replaceAll(
                                run -> Normalizer.normalize(run.group(), Normalizer.Form.NFKC)
                                        .replace("\\", "\\\\")
                                        .replace("$", "\\$"));
        return SPACE.matcher(widths).replaceAll(" ").strip();
    }

    static String kana(String typed) {
        return HIRAGANA
                .matcher(text(typed))
                .replaceAll(
                        kana -> Character.toString(kana.group().codePointAt(0) + TO_KATAKANA));
    }

    static String postalCode(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return IN_POSTAL_CODES.matcher(plain).replaceAll("");
    }
}
