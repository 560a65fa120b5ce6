package jp.machi_id.keycloak.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.machi_id.keycloak.json.StrictJson;
import jp.machi_id.keycloak.keys.KeyedHash;

/**
 * The keys of the log: the first makes new lines and seals, the others are kept for as long as there
 * are lines made with them. {@code ops/audit} computes the same.
 */
final class AuditKeys {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,16}");

    private final Map<String, KeyedHash> hashes;
    private final String currentId;

    private AuditKeys(Map<String, KeyedHash> hashes) {
        this.hashes = hashes;
        this.currentId = hashes.keySet().iterator().next();
    }

    /**
     * Reads {@code id:key,id:key}, the current one first; each key is base64url of at least 32 bytes.
     *
     * @throws IllegalArgumentException saying what is wrong, without the keys
     */
    static AuditKeys read(String configured) {
        if (configured == null || configured.isBlank()) {
            throw new IllegalArgumentException("no key is set");
        }
        Map<String, KeyedHash> hashes = new LinkedHashMap<>();
        for (String entry : configured.split(",")) {
            String[] parts = entry.trim().split(":", 2);
            if (parts.length != 2 || !ID.matcher(parts[0]).matches()) {
                throw new IllegalArgumentException("a key is not written as id:key");
            }
            if (hashes.put(parts[0], KeyedHash.fromConfiguration(parts[1])) != null) {
                throw new IllegalArgumentException("two keys have the id " + parts[0]);
            }
        }
        return new AuditKeys(hashes);
    }

    /** Id of the key that makes new lines. */
    String currentId() {
        return currentId;
    }

    /** The keyed hash by which something is found again and not read, under the current key. */
    String pseudonym(String kind, String value) {
        return value == null ? null : hashes.get(currentId).of("audit-pseudonym", kind, value);
    }

    /** Authenticates a line, except its number, which the seal ties to it. */
    String mac(AuditLine line) {
        List<String> fields = new ArrayList<>();
        fields.add(line.eventId());
        fields.add(String.valueOf(line.at().toEpochMilli()));
        fields.add(line.realmId());
        fields.add(line.actorKind().id());
        fields.add(line.actorId());
        fields.add(line.subjectId());
        fields.add(line.event());
        fields.add(line.outcome());
        fields.add(line.error());
        fields.add(line.client());
        fields.add(line.network());
        fields.add(line.source());
        fields.add(line.device());
        fields.add(line.methods());
        fields.add(line.session());
        fields.add(line.correlation());
        fields.add(StrictJson.write(line.details()));
        return hashes.get(currentId)
                .of("audit-line", fields.stream().map(AuditKeys::part).toArray(String[]::new));
    }

    /** Authenticates a seal under the current key. */
    String seal(Seal seal) {
        return hashes.get(currentId)
                .of(
                        "audit-seal",
                        String.valueOf(seal.no()),
                        String.valueOf(seal.sealedAt().toEpochMilli()),
                        String.valueOf(seal.firstId()),
                        String.valueOf(seal.lastId()),
                        String.valueOf(seal.count()),
                        seal.lines(),
                        seal.previous());
    }

    /** No value is another thing than an empty one. */
    private static String part(String value) {
        return value == null ? "-" : "+" + value;
    }
}
