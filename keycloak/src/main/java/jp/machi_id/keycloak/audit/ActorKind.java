package jp.machi_id.keycloak.audit;

import java.util.Locale;

/** Who acts. */
public enum ActorKind {
    /** A person of the realm who is no staff. */
    CITIZEN,
    /** A person who works for the city, or administers the server. */
    STAFF,
    /** A client with its own credentials. */
    MACHINE,
    /** Somebody who has not shown who they are. */
    VISITOR,
    /** The server itself, in its own time. */
    SERVER;

    /** The name in the log. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
