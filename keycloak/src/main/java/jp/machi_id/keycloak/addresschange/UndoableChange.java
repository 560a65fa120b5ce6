package jp.machi_id.keycloak.addresschange;

import java.time.Instant;

/**
 * A change of address that can still be undone.
 *
 * @param userId whose address it was
 * @param oldAddress the address before
 * @param clientId the relying party from which it was begun, or {@code null}
 * @param changedAt when
 */
record UndoableChange(String userId, String oldAddress, String clientId, Instant changedAt) {

    /** Holds an address, so it stays out of logs. */
    @Override
    public String toString() {
        return "UndoableChange";
    }
}
