package jp.machi_id.keycloak.accountlock;

import java.util.Locale;

/** Why changes of an account are locked. */
public enum LockReason {
    /** The citizen said of a notice "this wasn't me". */
    ALARM,
    /** The change of the address was undone from the old one. */
    ADDRESS_UNDONE;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
