package jp.machi_id.keycloak.reset;

import java.util.Locale;
import org.keycloak.sessions.AuthenticationSessionModel;

/** How somebody who cannot sign in shows who they are. */
enum ResetWay {
    /** A code to the address of the account, then the second factor if there is one. */
    MAIL,
    /** A code that the counter gave, then a code to an address. */
    COUNTER;

    private static final String NOTE = "machi-reset-way";

    /** As it stands in the flow's configuration. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    void choose(AuthenticationSessionModel session) {
        session.setAuthNote(NOTE, id());
    }

    /** What was chosen; by mail until something else is. */
    static ResetWay of(AuthenticationSessionModel session) {
        return COUNTER.id().equals(session.getAuthNote(NOTE)) ? COUNTER : MAIL;
    }
}
