package jp.machi_id.keycloak.mail;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * A mail that tells of something done: it goes out once that is certain, and not at all when it is
 * rolled back. A mail that the server does not take is not sent again and hinders nothing.
 */
public final class MailAfterCommit extends AbstractKeycloakTransaction {

    private final Mailer mailer;
    private final Mail mail;

    private MailAfterCommit(Mailer mailer, Mail mail) {
        this.mailer = mailer;
        this.mail = mail;
    }

    /** Has the mail sent when the session's transaction has been committed. */
    public static void enlist(KeycloakSession session, Mailer mailer, Mail mail) {
        session.getTransactionManager().enlistAfterCompletion(new MailAfterCommit(mailer, mail));
    }

    @Override
    protected void commitImpl() {
        mailer.send(mail, () -> {});
    }

    @Override
    protected void rollbackImpl() {
        // Nothing happened that could be told.
    }
}
