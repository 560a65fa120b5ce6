package jp.machi_id.keycloak.withdrawal;

import java.util.HashMap;
import java.util.Map;
import jp.machi_id.keycloak.mail.Mail;
import jp.machi_id.keycloak.mail.Mailer;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The mail that says that an account is gone. It goes out once that is certain, and no mail server
 * can hold somebody back who wants to leave: a mail that is not taken is not sent again.
 */
final class FarewellMail extends AbstractKeycloakTransaction {

    private final Mailer mailer;
    private final Mail mail;

    private FarewellMail(Mailer mailer, Mail mail) {
        this.mailer = mailer;
        this.mail = mail;
    }

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
        session.getTransactionManager()
                .enlistAfterCompletion(new FarewellMail(new Mailer(session), mail));
    }

    @Override
    protected void commitImpl() {
        mailer.send(mail, () -> {});
    }

    @Override
    protected void rollbackImpl() {
        // Nobody left.
    }
}
