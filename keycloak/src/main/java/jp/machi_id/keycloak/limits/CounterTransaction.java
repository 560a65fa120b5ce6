package jp.machi_id.keycloak.limits;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** One transaction on counters: what it has locked nobody else reads or writes until it ends. */
public interface CounterTransaction {

    /** Locks all counters, known or not, always in the same order; windows by subject. */
    Map<String, RollingWindow> lockWindows(Collection<Counter> counters, String realmId);

    /** What a counter that was locked has counted, to be dropped after {@code keepUntil}. */
    record Counted(Counter counter, RollingWindow window, Instant keepUntil) {}

    /** Writes counters that were locked. */
    void write(Collection<Counted> counted);

    /** Takes one hit of this moment out of each counter that has one. */
    void takeBack(Collection<Counter> counters, Instant hit);
}
