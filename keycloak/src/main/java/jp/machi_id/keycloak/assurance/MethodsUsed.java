package jp.machi_id.keycloak.assurance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The methods of a sign-in whose step can be passed by more than one. Keycloak ties {@code amr} to
 * the step, which would call a passkey on the page of the address a password.
 *
 * <p>Kept as a note of the session, so that a session opened by this sign-in has it, and the next
 * sign-in into the same session writes its own in its place.
 */
public final class MethodsUsed {

    private static final String NOTE = "machi-methods-used";

    private MethodsUsed() {}

    /** Adds a method of the sign-in that is going on. */
    public static void add(AuthenticationSessionModel session, Method method) {
        addAll(session, List.of(method.amr()));
    }

    /** Adds what {@link #of(AuthenticationSessionModel)} told before Keycloak began another flow. */
    public static void addAll(AuthenticationSessionModel session, List<String> amr) {
        Set<String> used = new LinkedHashSet<>(of(session));
        if (used.addAll(amr)) {
            session.setUserSessionNote(NOTE, String.join(" ", used));
        }
    }

    /** The methods of the sign-in that is going on, in their order, as {@code amr} values. */
    public static List<String> of(AuthenticationSessionModel session) {
        return parse(session.getUserSessionNotes().get(NOTE));
    }

    /** Whether the sign-in that is going on used a method. */
    public static boolean includes(AuthenticationSessionModel session, Method method) {
        return of(session).contains(method.amr());
    }

    /** The methods by which a session was opened, in their order. */
    static List<String> of(UserSessionModel session) {
        return parse(session.getNote(NOTE));
    }

    private static List<String> parse(String note) {
        return note == null || note.isEmpty() ? List.of() : List.of(note.split(" "));
    }
}
