package jp.machi_id.keycloak.onetimecode;

import java.time.Instant;
import java.util.function.Function;
import jp.machi_id.keycloak.limits.CounterTransaction;

/** Where challenges and counters are kept. Identifiers are keyed hashes; nothing is in clear. */
interface CodeStore {

    /**
     * Runs the work in a transaction of its own, committed before this returns whatever becomes of
     * the request, and rolled back when the work throws.
     */
    <T> T inTransaction(Function<Transaction, T> work);

    /** Drops what ended before {@code now}; returns how many rows. */
    int purge(Instant now);

    /** As for counters: what it has locked nobody else reads or writes until it ends. */
    interface Transaction extends CounterTransaction {

        /** Reads without locking. */
        StoredCode read(String id);

        /** Locks the challenge, known or not, and reads it. */
        StoredCode lockCode(String id, String realmId);

        /** Writes a challenge that was locked, to be dropped after {@code keepUntil}. */
        void write(String id, StoredCode code, Instant keepUntil);
    }
}
