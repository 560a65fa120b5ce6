package jp.machi_id.keycloak.mail;

import java.util.Map;

/**
 * A mail to be rendered from a template of the e-mail theme.
 *
 * @param subjectKey message key of the subject, which never holds a code
 * @param template file name below {@code html/} and {@code text/}
 * @param to the only recipient
 * @param attributes what the template may show; Keycloak adds to this map
 */
public record Mail(
        String subjectKey, String template, String to, Map<String, Object> attributes) {

    /** Attributes may hold a code, so they stay out of logs. */
    @Override
    public String toString() {
        return "Mail[" + template + "]";
    }
}
