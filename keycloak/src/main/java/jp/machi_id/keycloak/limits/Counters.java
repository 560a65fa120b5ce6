package jp.machi_id.keycloak.limits;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi_id.keycloak.limits.CounterTransaction.Counted;

/** The counters that one thing falls under: it is counted in all of them, or refused by one. */
public record Counters(List<Counter> all) {

    /** Whether one has reached its cap. */
    public boolean anyFull(Map<String, RollingWindow> windows, Instant now) {
        return fullUntil(windows, now).isPresent();
    }

    /** When all have room again, if one has none now. */
    Optional<Instant> fullUntil(Map<String, RollingWindow> windows, Instant now) {
        return all.stream()
                .filter(c -> windows.get(c.subject()).isFull(c.most(), c.length(), now))
                .map(c -> windows.get(c.subject()).roomAt(c.most(), c.length()))
                .max(Comparator.naturalOrder());
    }

    public void add(Map<String, RollingWindow> windows, CounterTransaction tx, Instant now) {
        tx.write(
                all.stream()
                        .map(
                                counter -> {
                                    RollingWindow window = windows.get(counter.subject());
                                    window.add(now);
                                    return new Counted(counter, window, now.plus(counter.length()));
                                })
                        .toList());
    }
}
