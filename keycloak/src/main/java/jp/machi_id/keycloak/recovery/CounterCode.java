package jp.machi_id.keycloak.recovery;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code that staff give at the counter: 12 characters of Crockford's base 32 (60 bits), which has
 * no letters that are mistaken for each other when they are read from paper.
 *
 * @param characters the 12 characters, without groups
 */
record CounterCode(String characters) {

    /** Number of characters. */
    static final int LENGTH = 12;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 64;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-‐‑–—ー−_.]+");
    private static final Pattern WHOLE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    static CounterCode random(SecureRandom random) {
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new CounterCode(characters.toString());
    }

    /**
     * The code meant by what was typed: full-width and small letters, spaces and hyphens are taken, and
     * O, I and L for the digits that they look like.
     */
    static Optional<CounterCode> parse(String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String plain = BETWEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
        String characters =
                plain.toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1');
        return WHOLE.matcher(characters).matches()
                ? Optional.of(new CounterCode(characters))
                : Optional.empty();
    }

    /** As it is printed and read out: {@code XXXX-XXXX-XXXX}. */
    String grouped() {
        return String.join("-", characters.split("(?<=\\G.{" + GROUP + "})"));
    }

    /** Never the code itself: it must not stand in a log. */
    @Override
    public String toString() {
        return "CounterCode";
    }
}
