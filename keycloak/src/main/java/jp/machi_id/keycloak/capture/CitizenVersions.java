package jp.machi_id.keycloak.capture;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.util.JpaUtils;
import org.keycloak.models.KeycloakSession;

/**
 * The version of each citizen and the list of citizens who changed, in the session's own
 * transaction.
 *
 * <p>A citizen never written since the tables exist has no row and is at version 0. The row of a
 * deleted citizen stays: it holds an opaque id only, and a version must never start again.
 */
public class CitizenVersions {

    /** Version of a citizen of whom no change was captured yet. */
    public static final long NEVER_CHANGED = 0;

    private final EntityManager database;
    private final String versions;
    private final String dirty;

    public CitizenVersions(KeycloakSession session) {
        this(session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    private CitizenVersions(EntityManager database) {
        this(
                database,
                JpaUtils.getTableNameForNativeQuery("machi_citizen_version", database),
                JpaUtils.getTableNameForNativeQuery("machi_dirty", database));
    }

    CitizenVersions(EntityManager database, String versions, String dirty) {
        this.database = database;
        this.versions = versions;
        this.dirty = dirty;
    }

    /**
     * Takes the citizen's row until the transaction ends and returns its version, so that of two
     * writers with the same version in hand the second sees that it came too late.
     */
    public long lock(String realmId, String userId) {
        database.createNativeQuery(
                        "INSERT INTO "
                                + versions
                                + " (user_id, realm_id, version) VALUES (:user, :realm, 0)"
                                + " ON CONFLICT (user_id) DO NOTHING")
                .setParameter("user", userId)
                .setParameter("realm", realmId)
                .executeUpdate();
        List<?> found =
                database.createNativeQuery(
                                "SELECT version FROM "
                                        + versions
                                        + " WHERE user_id = :user FOR UPDATE")
                        .setParameter("user", userId)
                        .getResultList();
        return ((Number) found.get(0)).longValue();
    }

    /**
     * Bumps the citizen's version, marks the citizen dirty with it and wakes whoever listens on the
     * channel {@code machi_dirty} once the transaction commits. One statement, so that a mark
     * without its version cannot be.
     */
    public void bump(String realmId, String userId) {
        database.createNativeQuery(
                        "WITH bumped AS (INSERT INTO "
                                + versions
                                + " AS known (user_id, realm_id, version) VALUES (:user, :realm, 1)"
                                + " ON CONFLICT (user_id) DO UPDATE SET version = known.version + 1"
                                + " RETURNING version), marked AS (INSERT INTO "
                                + dirty
                                + " (user_id, realm_id, n, marked_at)"
                                + " SELECT :user, :realm, version, now() FROM bumped"
                                + " ON CONFLICT (user_id) DO UPDATE"
                                + " SET n = excluded.n, marked_at = excluded.marked_at RETURNING n)"
                                // The function returns void, for which Hibernate has no type.
                                + " SELECT n, CAST(pg_notify('machi_dirty', '') AS text) FROM"
                                + " marked")
                .setParameter("user", userId)
                .setParameter("realm", realmId)
                .getResultList();
    }
}
