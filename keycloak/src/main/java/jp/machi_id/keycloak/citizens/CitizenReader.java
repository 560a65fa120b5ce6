package jp.machi_id.keycloak.citizens;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.machi_id.keycloak.capture.CitizenVersions;
import jp.machi_id.keycloak.consent.ConsentStore;

/**
 * Reads citizens from the database: one query for users with their versions, one for the attributes
 * of all of them, one for their consents, however many there are.
 *
 * <p>Versions are read first, so that a change that commits in between leaves newer attributes
 * under an older version, which a later writer notices; the other way round an update could be
 * lost.
 *
 * <p>Citizens are users who neither stand for a service nor hold, directly or by a group or a
 * composite role, the realm role {@code staff}.
 */
public class CitizenReader {

    private final EntityManager database;
    private final CitizenTables tables;
    private final ConsentStore consents;

    public CitizenReader(EntityManager database) {
        this(database, CitizenTables.of(database), new ConsentStore(database));
    }

    CitizenReader(EntityManager database, CitizenTables tables, ConsentStore consents) {
        this.database = database;
        this.tables = tables;
        this.consents = consents;
    }

    /**
     * Reads the next citizens in the order of their ids.
     *
     * @param after the last id already read, null to begin
     * @param most at most this many
     * @param attributes names of the attributes wanted
     */
    public List<CitizenRecord> page(
            String realmId, String after, int most, Set<String> attributes) {
        Query query =
                database.createNativeQuery(
                        tables.citizens()
                                + (after == null ? "" : " AND u.id > :after")
                                + " ORDER BY u.id LIMIT :most");
        query.setParameter("realm", realmId).setParameter("most", most);
        if (after != null) {
            query.setParameter("after", after);
        }
        return read(realmId, query, attributes);
    }

    /** Reads those of the given users who are citizens; the others are not in the answer. */
    public List<CitizenRecord> byIds(
            String realmId, Collection<String> ids, Set<String> attributes) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Query query =
                database.createNativeQuery(tables.citizens() + " AND u.id IN (:ids) ORDER BY u.id");
        query.setParameter("realm", realmId).setParameter("ids", ids);
        return read(realmId, query, attributes);
    }

    /** Reads one user, citizen or not, past every cache. */
    public Optional<CitizenRecord> user(String realmId, String id, Set<String> attributes) {
        Query query = database.createNativeQuery(tables.users() + " AND u.id = :id");
        query.setParameter("realm", realmId).setParameter("id", id);
        return read(realmId, query, attributes).stream().findFirst();
    }

    private List<CitizenRecord> read(String realmId, Query query, Set<String> attributes) {
        Map<String, CitizenRecord> found = new LinkedHashMap<>();
        for (Object row : query.getResultList()) {
            CitizenRecord citizen = citizen((Object[]) row, attributes);
            found.put(citizen.id(), citizen);
        }
        if (!found.isEmpty() && !attributes.isEmpty()) {
            addAttributes(found, attributes);
        }
        if (!found.isEmpty()) {
            consents.given(realmId, found.keySet())
                    .forEach((id, given) -> found.get(id).consents().putAll(given));
        }
        return new ArrayList<>(found.values());
    }

    private static CitizenRecord citizen(Object[] row, Set<String> wanted) {
        Map<String, List<String>> attributes = new TreeMap<>();
        putName(attributes, wanted, "lastName", row[4]);
        putName(attributes, wanted, "firstName", row[5]);
        return new CitizenRecord(
                (String) row[0],
                row[7] == null ? CitizenVersions.NEVER_CHANGED : ((Number) row[7]).longValue(),
                (Boolean) row[1],
                (String) row[2],
                (Boolean) row[3],
                row[6] == null ? null : ((Number) row[6]).longValue(),
                attributes,
                new TreeMap<>());
    }

    /** Names are columns of the user; every other attribute is a row. */
    private static void putName(
            Map<String, List<String>> attributes, Set<String> wanted, String name, Object value) {
        if (value instanceof String text && !text.isBlank() && wanted.contains(name)) {
            attributes.put(name, List.of(text));
        }
    }

    private void addAttributes(Map<String, CitizenRecord> found, Set<String> attributes) {
        List<?> rows =
                database.createNativeQuery(tables.attributes())
                        .setParameter("ids", found.keySet())
                        .setParameter("names", attributes)
                        .getResultList();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            if (row[2] instanceof String value && !value.isBlank()) {
                found.get((String) row[0])
                        .attributes()
                        .computeIfAbsent((String) row[1], name -> new ArrayList<>())
                        .add(value);
            }
        }
        found.values().forEach(citizen -> citizen.attributes().replaceAll(CitizenReader::sorted));
    }

    private static List<String> sorted(String name, List<String> values) {
        return values.stream().sorted().toList();
    }
}
