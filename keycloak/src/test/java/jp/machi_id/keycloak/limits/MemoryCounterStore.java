package jp.machi_id.keycloak.limits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Counters in memory: one transaction at a time, nothing kept of one that throws. */
final class MemoryCounterStore implements CounterStore {

    private record Row(Counter counter, List<Instant> hits, Instant keepUntil) {

        Row without(Instant hit) {
            List<Instant> rest = new ArrayList<>(hits);
            rest.remove(hit);
            return new Row(counter, rest, keepUntil);
        }
    }

    private Map<String, Row> rows = new HashMap<>();

    @Override
    public synchronized <T> T inTransaction(Function<CounterTransaction, T> work) {
        var before = new HashMap<>(rows);
        try {
            return work.apply(new MemoryTransaction());
        } catch (RuntimeException e) {
            rows = before;
            throw e;
        }
    }

    @Override
    public synchronized List<Kept> ownedBy(Collection<String> owners) {
        return rows.values().stream()
                .filter(row -> owners.contains(row.counter().owner()))
                .map(MemoryCounterStore::kept)
                .toList();
    }

    private static Kept kept(Row row) {
        Counter counter = row.counter();
        return new Kept(
                counter.factor(),
                counter.scope().id(),
                counter.most(),
                counter.length(),
                new RollingWindow(row.hits()));
    }

    @Override
    public synchronized int dropOwnedBy(Collection<String> owners) {
        int before = rows.size();
        rows.values().removeIf(row -> owners.contains(row.counter().owner()));
        return before - rows.size();
    }

    @Override
    public synchronized int purge(Instant now) {
        int before = rows.size();
        rows.values().removeIf(row -> row.keepUntil().isBefore(now));
        return before - rows.size();
    }

    /** Everything that is kept, as text, to look for what must not be there. */
    String dump() {
        return rows.toString();
    }

    private final class MemoryTransaction implements CounterTransaction {

        @Override
        public Map<String, RollingWindow> lockWindows(Collection<Counter> all, String realmId) {
            Map<String, RollingWindow> found = new HashMap<>();
            for (Counter counter : all) {
                Row row = rows.get(counter.subject());
                found.put(
                        counter.subject(), new RollingWindow(row == null ? List.of() : row.hits()));
            }
            return found;
        }

        @Override
        public void write(Collection<Counted> counted) {
            for (Counted each : counted) {
                Row row = new Row(each.counter(), each.window().hits(), each.keepUntil());
                rows.put(each.counter().subject(), row);
            }
        }

        @Override
        public void takeBack(Collection<Counter> counters, Instant hit) {
            for (Counter counter : counters) {
                rows.computeIfPresent(counter.subject(), (subject, row) -> row.without(hit));
            }
        }
    }
}
