package jp.machi_id.keycloak.consent;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a citizen is asked to agree to.
 *
 * @param code names it for programs and never changes
 * @param version of the text that is shown now, {@code YYYY-MM-DD}
 * @param stillValid older versions to which consents go on
 * @param required whether nobody can be registered without
 * @param name by language tag (BCP 47)
 * @param summary one or two sentences by language tag
 * @param documentUrl where the whole text can be read, empty when the summary is all
 */
record Purpose(
        String code,
        String version,
        Set<String> stillValid,
        boolean required,
        Map<String, String> name,
        Map<String, String> summary,
        String documentUrl) {

    /** Every text has it. */
    static final String FIRST_LANGUAGE = "ja";

    /**
     * Whether a citizen's consent counts today.
     *
     * @param latest the citizen's latest decision on this purpose, null when there is none
     */
    boolean stands(Consent latest) {
        return latest != null
                && latest.given()
                && (latest.version().equals(version) || stillValid.contains(latest.version()));
    }

    String name(Locale locale) {
        return in(name, locale);
    }

    String summary(Locale locale) {
        return in(summary, locale);
    }

    private static String in(Map<String, String> texts, Locale locale) {
        String inLanguage = texts.getOrDefault(locale.getLanguage(), texts.get(FIRST_LANGUAGE));
        return texts.getOrDefault(locale.toLanguageTag(), inLanguage);
    }
}
