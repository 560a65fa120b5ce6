package jp.machi_id.keycloak.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The moments at which something counted happened within the last while. Exact: at no time do more
 * than the cap fall into one window's length. Bounded, because nothing is added at the cap.
 */
public final class RollingWindow {

    private final List<Instant> hits;

    public RollingWindow(List<Instant> hits) {
        this.hits = new ArrayList<>(hits);
    }

    /** Forgets what has left the window, then tells whether the cap is reached. */
    boolean isFull(int cap, Duration length, Instant now) {
        return count(length, now) >= cap;
    }

    /** Forgets what has left the window, then counts. */
    int count(Duration length, Instant now) {
        Instant start = now.minus(length);
        hits.removeIf(hit -> !hit.isAfter(start));
        return hits.size();
    }

    /** When a window that is full has room again: its oldest hit but those above the cap leaves it. */
    Instant roomAt(int cap, Duration length) {
        return hits.stream().sorted().skip(Math.max(0, hits.size() - cap)).findFirst().orElseThrow()
                .plus(length);
    }

    void add(Instant now) {
        hits.add(now);
    }

    public List<Instant> hits() {
        return List.copyOf(hits);
    }
}
