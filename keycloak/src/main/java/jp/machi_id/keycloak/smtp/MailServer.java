package jp.machi_id.keycloak.smtp;

import jakarta.mail.Session;
import java.util.Properties;
import java.util.TreeMap;
import java.util.Map;

/**
 * A mail server, and all that decides how a connection to it is made. Mails share a connection only where all of
 * it is the same: what was connected with another password or without TLS is not for them.
 *
 * @param port -1 for the settings' or the protocol's own
 * @param settings of the session, as far as they are text; the rest is the server's trust store, which is the same
 *     for all
 */
record MailServer(
        String host, int port, String user, String password, Map<String, String> settings) {

    static MailServer of(Session session, String host, int port, String user, String password) {
        Map<String, String> settings = new TreeMap<>();
        Properties properties = session.getProperties();
        for (String name : properties.stringPropertyNames()) {
            settings.put(name, properties.getProperty(name));
        }
        return new MailServer(host, port, user, password, settings);
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "MailServer[" + host + "]";
    }
}
