package jp.machi_id.keycloak.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("OP-1: many mails go out by few connections")
class KeptSmtpTransportTest {

    private FakeMailServer server;

    @BeforeEach
    void open() throws IOException {
        server = new FakeMailServer();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    @DisplayName("the next mail takes the connection of the one before")
    void kept() throws Exception {
        send("hanako@example.jp");
        send("taro@example.jp");

        assertThat(mails()).containsExactly("1 DATA", "1 DATA");
    }

    @Test
    @DisplayName("mails at the same time have a connection each")
    void apart() throws Exception {
        Session session = session(new Properties());
        try (Transport one = connected(session);
                Transport other = connected(session)) {
            send(session, one, "hanako@example.jp");
            send(session, other, "taro@example.jp");
        }

        assertThat(mails()).containsExactly("1 DATA", "2 DATA");
    }

    @Test
    @DisplayName("a connection that the server has ended is not used: the mail goes by a new one")
    void hungUp() throws Exception {
        send("hanako@example.jp");
        server.hangUp();
        send("taro@example.jp");

        assertThat(mails()).containsExactly("1 DATA", "2 DATA");
    }

    @Test
    @DisplayName("a mail that is refused is told as such, and its connection is not kept")
    void refused() throws Exception {
        server.refuse("nobody");
        assertThatThrownBy(() -> send("nobody@example.jp")).isInstanceOf(SendFailedException.class);
        send("taro@example.jp");

        assertThat(mails()).containsExactly("2 DATA");
    }

    @Test
    @DisplayName("a server that is gone is told as such, whatever was kept")
    void gone() throws Exception {
        send("hanako@example.jp");
        server.leave();

        assertThatThrownBy(() -> send("taro@example.jp")).isInstanceOf(MessagingException.class);
    }

    @Test
    @DisplayName("OP-6: a connection made with other settings is not used")
    void others() throws Exception {
        send("hanako@example.jp");
        Properties encrypted = new Properties();
        encrypted.setProperty("mail.smtp.starttls.enable", "true");
        send(session(encrypted), "taro@example.jp");

        assertThat(mails()).containsExactly("1 DATA", "2 DATA");
    }

    @Test
    @DisplayName("OP-6: a connection made with another password is not used")
    void otherPassword() throws Exception {
        Session session = session(new Properties());
        for (String password : List.of("old", "new")) {
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect("someone", password);
                send(session, transport, "hanako@example.jp");
            }
        }

        assertThat(mails()).containsExactly("1 DATA", "2 DATA");
    }

    @Test
    @DisplayName("a connection ends after as many mails as servers take from one")
    void enough() throws Exception {
        for (int n = 0; n <= Connection.MOST_MAILS; n++) {
            send("hanako@example.jp");
        }

        List<String> mails = mails();
        assertThat(mails).filteredOn("1 DATA"::equals).hasSize(Connection.MOST_MAILS);
        assertThat(mails).endsWith("2 DATA");
    }

    @Test
    @DisplayName("a connection that nobody takes is ended politely")
    void idle() throws Exception {
        Session session = session(new Properties());
        MailServer known = MailServer.of(session, "127.0.0.1", server.port(), null, null);
        KeptConnections kept = new KeptConnections(1, Duration.ofMillis(1));
        kept.keep(known, Connection.open(session, known));

        assertThat(until("1 QUIT")).endsWith("1 QUIT");
        assertThat(kept.take(known)).isNull();
    }

    @Test
    @DisplayName("no more connections wait than allowed")
    void bounded() throws Exception {
        Session session = session(new Properties());
        MailServer known = MailServer.of(session, "127.0.0.1", server.port(), null, null);
        KeptConnections kept = new KeptConnections(1, Duration.ofMinutes(1));
        Connection first = Connection.open(session, known);
        kept.keep(known, first);
        kept.keep(known, Connection.open(session, known));

        assertThat(until("2 QUIT")).endsWith("2 QUIT");
        assertThat(kept.take(known)).isSameAs(first);
        assertThat(kept.take(known)).isNull();
    }

    @Test
    @DisplayName("the password is not in what a log might show")
    void secret() {
        Session session = session(new Properties());
        assertThat(MailServer.of(session, "mail.example.jp", 25, "someone", "p4ssw0rd"))
                .asString()
                .doesNotContain("p4ssw0rd");
    }

    private Session session(Properties settings) {
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(server.port()));
        settings.setProperty("mail.from", "noreply@city.example");
        return Session.getInstance(settings);
    }

    private void send(String to) throws MessagingException {
        send(session(new Properties()), to);
    }

    private static void send(Session session, String to) throws MessagingException {
        try (Transport transport = connected(session)) {
            send(session, transport, to);
        }
    }

    private static Transport connected(Session session) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        transport.connect();
        return transport;
    }

    private static void send(Session session, Transport transport, String to)
            throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        mail.setText("こんにちは", "UTF-8");
        mail.saveChanges();
        InternetAddress recipient = new InternetAddress(to);
        mail.setRecipient(Message.RecipientType.TO, recipient);
        transport.sendMessage(mail, new InternetAddress[] {recipient});
    }

    private List<String> mails() {
        return server.commands.stream().filter(command -> command.endsWith("DATA")).toList();
    }

    /** What the server was told up to a command. */
    private List<String> until(String command) throws InterruptedException {
        List<String> told = new ArrayList<>();
        while (told.isEmpty() || !told.get(told.size() - 1).equals(command)) {
            String next = server.commands.poll(10, TimeUnit.SECONDS);
            assertThat(next).as("a command before %s", command).isNotNull();
            told.add(next);
        }
        return told;
    }
}
