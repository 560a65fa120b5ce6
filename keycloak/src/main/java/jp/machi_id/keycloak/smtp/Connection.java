package jp.machi_id.keycloak.smtp;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;

/** One connection to a mail server, for one mail at a time. */
final class Connection {

    private static final Logger LOG = Logger.getLogger(Connection.class);

    /** Servers end a connection after some hundred mails, which the next one would pay for. */
    static final int MOST_MAILS = 50;

    private final SMTPTransport transport;
    private int mails;
    private boolean failed;

    private Connection(SMTPTransport transport) {
        this.transport = transport;
    }

    /**
     * @throws MessagingException when the server is not there or refuses who connects
     */
    static Connection open(Session session, MailServer server) throws MessagingException {
        SMTPTransport transport = new SMTPTransport(session, null);
        transport.connect(server.host(), server.port(), server.user(), server.password());
        return new Connection(transport);
    }

    void send(Message message, Address[] recipients) throws MessagingException {
        mails++;
        failed = true;
        transport.sendMessage(message, recipients);
        failed = false;
    }

    /** Whether another mail may be tried by it, as far as this side knows. */
    boolean isGoodForMore() {
        return !failed && mails < MOST_MAILS;
    }

    /** Whether the server still answers; it is asked. */
    boolean isAlive() {
        return transport.isConnected();
    }

    void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("A mail server went before it was told good-bye", e);
        }
    }
}
