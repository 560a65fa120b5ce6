package jp.machi_id.keycloak.onetimecode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.machi_id.keycloak.limits.Counter;
import jp.machi_id.keycloak.limits.RollingWindow;

/** A store in memory: one transaction at a time, nothing kept of one that throws. */
final class MemoryCodeStore implements CodeStore {

    private record Kept<T>(T value, Instant keepUntil) {

        Kept<T> with(T other) {
            return new Kept<>(other, keepUntil);
        }
    }

    private Map<String, Kept<StoredCode>> codes = new HashMap<>();
    private Map<String, Kept<List<Instant>>> windows = new HashMap<>();

    @Override
    public synchronized <T> T inTransaction(Function<Transaction, T> work) {
        var codesBefore = new HashMap<>(codes);
        var windowsBefore = new HashMap<>(windows);
        try {
            return work.apply(new MemoryTransaction());
        } catch (RuntimeException e) {
            codes = codesBefore;
            windows = windowsBefore;
            throw e;
        }
    }

    @Override
    public synchronized int purge(Instant now) {
        int before = size();
        codes.values().removeIf(kept -> kept.keepUntil().isBefore(now));
        windows.values().removeIf(kept -> kept.keepUntil().isBefore(now));
        return before - size();
    }

    int size() {
        return codes.size() + windows.size();
    }

    /** Everything that is kept, as text, to look for what must not be there. */
    String dump() {
        return codes + " " + windows;
    }

    private final class MemoryTransaction implements Transaction {

        @Override
        public StoredCode read(String id) {
            Kept<StoredCode> kept = codes.get(id);
            return kept == null ? StoredCode.NONE : kept.value();
        }

        @Override
        public StoredCode lockCode(String id, String realmId) {
            return read(id);
        }

        @Override
        public void write(String id, StoredCode code, Instant keepUntil) {
            codes.put(id, new Kept<>(code, keepUntil));
        }

        @Override
        public Map<String, RollingWindow> lockWindows(Collection<Counter> all, String realmId) {
            Map<String, RollingWindow> found = new HashMap<>();
            for (Counter counter : all) {
                Kept<List<Instant>> kept = windows.get(counter.subject());
                found.put(counter.subject(), new RollingWindow(kept == null ? List.of() : kept.value()));
            }
            return found;
        }

        @Override
        public void write(Collection<Counted> counted) {
            for (Counted each : counted) {
                windows.put(
                        each.counter().subject(),
                        new Kept<>(each.window().hits(), each.keepUntil()));
            }
        }

        @Override
        public void takeBack(Collection<Counter> counters, Instant hit) {
            for (Counter counter : counters) {
                windows.computeIfPresent(
                        counter.subject(), (subject, kept) -> kept.with(without(kept, hit)));
            }
        }

        private static List<Instant> without(Kept<List<Instant>> kept, Instant hit) {
            List<Instant> rest = new ArrayList<>(kept.value());
            rest.remove(hit);
            return rest;
        }
    }
}
