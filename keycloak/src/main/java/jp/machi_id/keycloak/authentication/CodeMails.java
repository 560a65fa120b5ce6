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

    /** Tells the owner of an address that it has an account already. */
    static Mail accountExists(StepContext context, EmailAddress to) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("portalUrl", PortalUrl.of(context.session(), context.signIn().getClient()));
        return new Mail("accountExistsSubject", "account-exists.ftl", to.value(), attributes);
    }
}
