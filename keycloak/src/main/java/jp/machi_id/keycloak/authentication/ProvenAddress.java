package jp.machi_id.keycloak.authentication;

import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The address that was proven by a code in this authentication session. Only the steps of this
 * package write it, and the visitor cannot: it is an authentication note, kept on the server.
 */
public final class ProvenAddress {

    private static final String NOTE = "machi-proven-address";

    private ProvenAddress() {}

    static void set(AuthenticationSessionModel session, EmailAddress address) {
        session.setAuthNote(NOTE, address.value());
    }

    /** The proven address, if there is one. */
    public static Optional<EmailAddress> get(AuthenticationSessionModel session) {
        return EmailAddress.parse(session.getAuthNote(NOTE));
    }

    /** Whether just this address was proven; {@code null} never is. */
    public static boolean isProven(AuthenticationSessionModel session, String address) {
        return get(session).equals(EmailAddress.parse(address)) && address != null;
    }
}
