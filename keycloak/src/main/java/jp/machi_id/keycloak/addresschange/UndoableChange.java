package jp.machi_id.keycloak.addresschange;

import java.time.Instant;
import java.util.Set;

/**
 * A change of address that can still be undone.
 *
 * @param userId whose address it was
 * @param oldAddress the address before
 * @param clientId the relying party from which it was begun, or {@code null}
 * @param changedAt when
 * @param links marks of the links that the account had then ({@link LinkMarks}), or {@code null} when
 *     they were not kept
 */
record UndoableChange(
        String userId, String oldAddress, String clientId, Instant changedAt, Set<String> links) {

    /** Whether the account had a link when the address was changed; one that is not known stays. */
    boolean hadLink(String mark) {
        return links == null || links.contains(mark);
    }

    /** Holds an address, so it stays out of logs. */
    @Override
    public String toString() {
        return "UndoableChange";
    }
}
