package jp.machi_id.keycloak.onetimecode;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person types when they copy six digits from a mail. */
final class TypedCode {

    private static final Pattern CODE = Pattern.compile("[0-9]{" + OneTimeCodeProvider.CODE_LENGTH + "}");
    /** Spaces, invisible marks, every dash, and the long-vowel mark that a kana keyboard gives. */
    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}\\u2212\\u30FC]");
    /** Longer input is not worth normalising. */
    private static final int LONGEST = 64;

    private TypedCode() {}

    static boolean isBlank(String typed) {
        return typed == null || (typed.length() <= LONGEST && strip(typed).isEmpty());
    }

    /** The six ASCII digits meant, or empty when it cannot be a code. */
    static Optional<String> parse(String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String stripped = strip(typed);
        return CODE.matcher(stripped).matches() ? Optional.of(stripped) : Optional.empty();
    }

    private static String strip(String typed) {
        return IGNORED.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    }
}
