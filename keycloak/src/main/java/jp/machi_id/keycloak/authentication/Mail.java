package jp.machi_id.keycloak.authentication;

import java.util.HashMap;
import java.util.Map;
import jp.machi_id.keycloak.onetimecode.CodePurpose;

/**
 * A mail to be rendered from a template of the e-mail theme.
 *
 * @param subjectKey message key of the subject, which never holds the code
 * @param template file name below {@code html/} and {@code text/}
 * @param to the only recipient
 * @param attributes what the template may show; Keycloak adds to this map
 */
record Mail(String subjectKey, String template, EmailAddress to, Map<String, Object> attributes) {

    static Mail code(EmailAddress to, String code, CodePurpose purpose, long expiresInMinutes) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("code", code);
        attributes.put("purpose", purpose.id());
        attributes.put("expiresInMinutes", expiresInMinutes);
        return new Mail("oneTimeCodeSubject", "one-time-code.ftl", to, attributes);
    }

    /**
     * @param portalUrl where to sign in, or an empty text when the relying party names no address
     */
    static Mail accountExists(EmailAddress to, String portalUrl) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("portalUrl", portalUrl);
        return new Mail("accountExistsSubject", "account-exists.ftl", to, attributes);
    }

    /** Attributes hold a code, so they stay out of logs. */
    @Override
    public String toString() {
        return "Mail[" + template + "]";
    }
}
