package jp.machi_id.keycloak.recovery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why staff give a code. A closed list and no free text: what a citizen tells at the counter does not
 * belong into the record of who did what.
 */
enum Reason {
    /** No password, no device, no written code is left. */
    LOST_EVERYTHING,
    /** The mailbox cannot be read any more. */
    LOST_ADDRESS,
    /** The phone or key of the second step is lost. */
    LOST_SECOND_STEP,
    /** Somebody else has been in the account. */
    MISUSED;

    /** As it stands in requests and events, e.g. {@code lost-address}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Reason> of(String id) {
        return Arrays.stream(values()).filter(reason -> reason.id().equals(id)).findFirst();
    }
}
