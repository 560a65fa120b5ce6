package jp.machi_id.keycloak.onetimecode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The moments at which something counted happened within the last while. Exact: at no time do more
 * than the cap fall into one window's length. Bounded, because nothing is added at the cap.
 */
final class RollingWindow {

    private final List<Instant> hits;

    RollingWindow(List<Instant> hits) {
        this.hits = new ArrayList<>(hits);
    }

    /** Forgets what has left the window, then tells whether the cap is reached. */
    boolean isFull(int cap, Duration length, Instant now) {
        Instant start = now.minus(length);
        hits.removeIf(hit -> !hit.isAfter(start));
        return hits.size() >= cap;
    }

    void add(Instant now) {
        hits.add(now);
    }

    void remove(Instant hit) {
        hits.remove(hit);
    }

    List<Instant> hits() {
        return List.copyOf(hits);
    }
}
