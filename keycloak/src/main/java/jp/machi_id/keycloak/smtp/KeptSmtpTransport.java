package jp.machi_id.keycloak.smtp;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import java.time.Duration;

/**
 * A way to the mail server that takes a connection which waits there, or opens one, and leaves it waiting.
 * Opening one costs as many round trips as the mail itself, more with TLS, and many servers let a new client
 * wait on purpose.
 */
public final class KeptSmtpTransport extends Transport {

    /** Servers give an idle client minutes (RFC 5321 §4.5.3.2.7), and a busy one less. */
    private static final Duration IDLE = Duration.ofSeconds(20);

    /** As many connections as mail servers commonly take from one client at once, or fewer. */
    private static final int MOST_WAITING = 8;

    private static final KeptConnections KEPT = new KeptConnections(MOST_WAITING, IDLE);

    private MailServer server;
    private Connection connection;

    /** As Jakarta Mail calls it. */
    public KeptSmtpTransport(Session session, URLName name) {
        super(session, name);
    }

    @Override
    protected boolean protocolConnect(String host, int port, String user, String password)
            throws MessagingException {
        server = MailServer.of(session, host, port, user, password);
        connection = KEPT.take(server);
        if (connection == null) {
            connection = Connection.open(session, server);
        }
        return true;
    }

    @Override
    public void sendMessage(Message message, Address[] recipients) throws MessagingException {
        connection.send(message, recipients);
    }

    @Override
    public void close() throws MessagingException {
        super.close();
        if (connection != null) {
            KEPT.keep(server, connection);
            connection = null;
        }
    }
}
