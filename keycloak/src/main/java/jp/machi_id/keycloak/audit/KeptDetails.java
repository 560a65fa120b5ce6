package jp.machi_id.keycloak.audit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is kept of the details of an event. */
final class KeptDetails {

    private KeptDetails() {}

    static SortedMap<String, String> of(Map<String, String> details) {
        SortedMap<String, String> kept = new TreeMap<>();
        if (details != null) {
            details.forEach(
                    (key, value) -> {
                        String remains = AuditDetail.kept(key, value);
                        if (remains != null) {
                            kept.put(key, remains);
                        }
                    });
        }
        return kept;
    }
}
