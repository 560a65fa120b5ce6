package jp.machi_id.keycloak.onetimecode;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The counters of one kind (mails, or wrong guesses) that a challenge falls under: its citizen, its
 * address and its network, each with a cap of its own.
 *
 * <p>Citizen and address are counted per purpose. Else anyone who types a citizen's address into
 * the registration page could use up that citizen's sign-in.
 */
final class CodeCounters {

    private final Map<String, Integer> capBySubject = new LinkedHashMap<>();
    private final Duration length;

    CodeCounters(String kind, CodeChallenge c, CodeLimits.Caps caps, Duration length, KeyedHash hash) {
        this.length = length;
        String purpose = c.purpose().id();
        if (c.citizenId() != null) {
            String subject = hash.of(kind, "citizen", c.realmId(), purpose, c.citizenId());
            capBySubject.put(subject, caps.perCitizen());
        }
        String address = hash.of(kind, "address", c.realmId(), purpose, c.address());
        capBySubject.put(address, caps.perAddress());
        String network = SourceNetwork.of(c.sourceAddress());
        capBySubject.put(hash.of(kind, "network", c.realmId(), network), caps.perNetwork());
    }

    Set<String> subjects() {
        return capBySubject.keySet();
    }

    boolean anyFull(Map<String, RollingWindow> windows, Instant now) {
        return capBySubject.entrySet().stream()
                .anyMatch(e -> windows.get(e.getKey()).isFull(e.getValue(), length, now));
    }

    void add(Map<String, RollingWindow> windows, CodeStore.Transaction tx, Instant now) {
        for (String subject : subjects()) {
            RollingWindow window = windows.get(subject);
            window.add(now);
            tx.write(subject, window, now.plus(length));
        }
    }

    void remove(Map<String, RollingWindow> windows, CodeStore.Transaction tx, Instant hit) {
        for (String subject : subjects()) {
            RollingWindow window = windows.get(subject);
            window.remove(hit);
            tx.write(subject, window, hit.plus(length));
        }
    }
}
