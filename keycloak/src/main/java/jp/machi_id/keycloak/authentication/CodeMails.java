package jp.machi_id.keycloak.authentication;

import java.util.HashMap;
import java.util.Map;
import jp.machi_id.keycloak.mail.Mail;
import jp.machi_id.keycloak.onetimecode.CodePurpose;

/** What goes to an address in answer to a wish for a code. */
final class CodeMails {

    private CodeMails() {}

    static Mail code(EmailAddress to, String code, CodePurpose purpose, long expiresInMinutes) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("code", code);
        attributes.put("purpose", purpose.id());
        attributes.put("expiresInMinutes", expiresInMinutes);
        return new Mail("oneTimeCodeSubject", "one-time-code.ftl", to.value(), attributes);
    }

    /**
     * @param portalUrl where to sign in, or an empty text when the relying party names no address
     */
    static Mail accountExists(EmailAddress to, String portalUrl) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("portalUrl", portalUrl);
        return new Mail("accountExistsSubject", "account-exists.ftl", to.value(), attributes);
    }
}
