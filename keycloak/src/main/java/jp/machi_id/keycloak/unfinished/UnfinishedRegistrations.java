package jp.machi_id.keycloak.unfinished;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.util.JpaUtils;
import org.keycloak.models.KeycloakSession;

/**
 * Accounts that a citizen began to register and has not agreed to anything for yet, in the session's
 * own transaction. An account gets its row when a registration makes it and loses it with the first
 * decision on the page of consents. One that staff, a file or an import made never has a row, so
 * nothing here can remove it.
 */
public class UnfinishedRegistrations {

    /** One account. */
    public record Unfinished(String realmId, String userId) {}

    private final EntityManager database;
    private final String table;

    public UnfinishedRegistrations(KeycloakSession session) {
        this(session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    private UnfinishedRegistrations(EntityManager database) {
        this(database, JpaUtils.getTableNameForNativeQuery("machi_unfinished_registration", database));
    }

    UnfinishedRegistrations(EntityManager database, String table) {
        this.database = database;
        this.table = table;
    }

    /** Notes that a registration has just made the account. */
    public void begin(String realmId, String userId) {
        database.createNativeQuery(
                        "INSERT INTO "
                                + table
                                + " (user_id, realm_id, begun_at) VALUES (:user, :realm, now())"
                                + " ON CONFLICT (user_id) DO NOTHING")
                .setParameter("user", userId)
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    /** Notes that the account is a citizen's now, or is gone. */
    public void finish(String userId) {
        database.createNativeQuery("DELETE FROM " + table + " WHERE user_id = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Whether a registration made the account and was not finished. */
    public boolean includes(String userId) {
        return !database.createNativeQuery("SELECT 1 FROM " + table + " WHERE user_id = :user")
                .setParameter("user", userId)
                .getResultList()
                .isEmpty();
    }

    /** The accounts that were begun before a time, the oldest first. */
    public List<Unfinished> begunBefore(Instant time, int most) {
        List<?> rows =
                database.createNativeQuery(
                                "SELECT realm_id, user_id FROM "
                                        + table
                                        + " WHERE begun_at < :time ORDER BY begun_at",
                                Object[].class)
                        .setParameter("time", OffsetDateTime.ofInstant(time, ZoneOffset.UTC))
                        .setMaxResults(most)
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Unfinished((String) row[0], (String) row[1]))
                .toList();
    }
}
