package jp.machi_id.keycloak.accountlock;

import java.util.Locale;

/** What ended a lock; detail {@code by} of the audit event. */
public enum LiftedBy {
    /** The citizen set a new password after a code to their address and their second factor. */
    RESET,
    /** The citizen used a code that the counter gave after seeing who they are. */
    COUNTER,
    /** A person with the role help-desk lifted it. */
    STAFF;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
