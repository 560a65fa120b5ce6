package jp.machi_id.keycloak.authentication;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.utils.EmailValidationUtil;

/**
 * An e-mail address in the one form under which accounts are kept: NFKC (full-width letters become
 * plain ones), without surrounding space, in lower case.
 *
 * <p>Only ASCII addresses are taken: the mail server is not asked to speak SMTPUTF8, and two
 * addresses that merely look alike must never be two accounts.
 */
public record EmailAddress(String value) {

    /** RFC 5321 section 4.5.3.1.3, less the angle brackets. */
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern ASCII = Pattern.compile("[!-~]+");
    private static final Pattern DOMAIN_WITH_DOT = Pattern.compile(".+@[^@\\[\\]]+\\.[^@.\\[\\]]{2,}");

    /** The address meant by what was typed, or empty when no mail could be sent to it. */
    public static Optional<EmailAddress> parse(String typed) {
        if (typed == null || typed.length() > LONGEST * 2) {
            return Optional.empty();
        }
        String value =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        boolean deliverable =
                value.length() <= LONGEST
                        && ASCII.matcher(value).matches()
                        && DOMAIN_WITH_DOT.matcher(value).matches()
                        && EmailValidationUtil.isValidEmail(value, LONGEST_LOCAL_PART);
        return deliverable ? Optional.of(new EmailAddress(value)) : Optional.empty();
    }

    /**
     * Enough for the owner to recognise it and too little for others, e.g. {@code h•••@e•••.jp}.
     * The number of dots says nothing about the length.
     */
    public String masked() {
        int at = value.lastIndexOf('@');
        int dot = value.lastIndexOf('.');
        return value.charAt(0) + "•••@" + value.charAt(at + 1) + "•••" + value.substring(dot);
    }
}
