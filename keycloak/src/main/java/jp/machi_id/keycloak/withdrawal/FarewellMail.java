package jp.machi_id.keycloak.withdrawal;

import java.util.HashMap;
import java.util.Map;
import jp.machi_id.keycloak.mail.Mail;
import jp.machi_id.keycloak.mail.MailAfterCommit;
import jp.machi_id.keycloak.mail.Mailer;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The mail that says that an account is gone. No mail server can hold somebody back who leaves. */
final class FarewellMail {

    private FarewellMail() {}

    static void sendAfterCommit(KeycloakSession session, UserModel citizen, AtLine atLine) {
        if (citizen.getEmail() == null) {
            return;
        }
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("lineRemains", atLine == AtLine.REMAINS);
        Mail mail =
                new Mail(
                        "accountWithdrawnSubject",
                        "account-withdrawn.ftl",
                        citizen.getEmail(),
                        attributes);
        MailAfterCommit.enlist(session, new Mailer(session), mail);
    }
}
