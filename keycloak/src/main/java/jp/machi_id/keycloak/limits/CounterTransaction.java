package jp.machi_id.keycloak.limits;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** One transaction on counters: what it has locked nobody else reads or writes until it ends. */
public interface CounterTransaction {

    /** Locks all counters, known or not, always in the same order; windows by subject. */
    Map<String, RollingWindow> lockWindows(Collection<Counter> counters, String realmId);

    /** Writes a counter that was locked, to be dropped after {@code keepUntil}. */
    void write(Counter counter, RollingWindow window, Instant keepUntil);
}
