package jp.machi_id.keycloak.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Where counters are kept; every call is a transaction of its own. */
interface CounterStore {

    /** A counter as staff look at it. */
    record Kept(String factor, String scope, int most, Duration length, RollingWindow window) {}

    /** Runs the work; committed before this returns, and rolled back when the work throws. */
    <T> T inTransaction(Function<CounterTransaction, T> work);

    List<Kept> ownedBy(Collection<String> owners);

    /** Forgets counters; returns how many. */
    int dropOwnedBy(Collection<String> owners);

    /** Drops what ended before {@code now}; returns how many. */
    int purge(Instant now);
}
