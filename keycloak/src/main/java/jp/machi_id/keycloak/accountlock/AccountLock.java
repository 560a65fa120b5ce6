package jp.machi_id.keycloak.accountlock;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.machi_id.keycloak.audit.Act;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.util.JpaUtils;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Whether changes of an account's password, factors and address are locked, in the session's own
 * transaction. Every action that changes one of them asks {@link #isLocked} and refuses:
 *
 * <pre>{@code
 * if (AccountLock.of(session, realm).isLocked(user)) { say so and point to the reset; change nothing }
 * }</pre>
 *
 * <p>A table of its own and no attribute of the user: the attributes are the citizen's profile, which
 * staff may edit and connectors read.
 */
public final class AccountLock {

    /** Message for who is refused a change: why, and how it can be made again. */
    public static final String LOCKED = "changesLocked";

    /** Detail of the audit event that says what lifted the lock. */
    public static final String DETAIL_BY = "by";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager database;
    private final String table;

    private AccountLock(KeycloakSession session, RealmModel realm, EntityManager database) {
        this.session = session;
        this.realm = realm;
        this.database = database;
        table = JpaUtils.getTableNameForNativeQuery("machi_account_lock", database);
    }

    public static AccountLock of(KeycloakSession session, RealmModel realm) {
        return new AccountLock(
                session,
                realm,
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    public boolean isLocked(UserModel user) {
        return since(user).isPresent();
    }

    /** When changes were locked, if they are. */
    public Optional<Instant> since(UserModel user) {
        List<?> found =
                database.createNativeQuery(
                                "SELECT CAST(extract(epoch FROM locked_at) * 1000 AS bigint) FROM "
                                        + table
                                        + " WHERE user_id = :user AND realm_id = :realm")
                        .setParameter("user", user.getId())
                        .setParameter("realm", realm.getId())
                        .getResultList();
        return found.stream()
                .map(millis -> Instant.ofEpochMilli(((Number) millis).longValue()))
                .findFirst();
    }

    /** Locks changes; a lock that stands is left as it is. The caller writes the audit event. */
    public void lock(UserModel user, LockReason reason) {
        database.createNativeQuery(
                        "INSERT INTO "
                                + table
                                + " (user_id, realm_id, reason, locked_at)"
                                + " VALUES (:user, :realm, :reason, now())"
                                + " ON CONFLICT (user_id) DO NOTHING")
                .setParameter("user", user.getId())
                .setParameter("realm", realm.getId())
                .setParameter("reason", reason.id())
                .executeUpdate();
    }

    /**
     * Ends the lock and writes the audit event {@link Act#ACCOUNT_LOCK_LIFTED}.
     *
     * @return false when there was none; then nothing is written
     */
    public boolean lift(UserModel user, LiftedBy by) {
        boolean lifted = remove(user);
        if (lifted) {
            EventBuilder event =
                    new EventBuilder(realm, session, session.getContext().getConnection())
                            .event(EventType.CUSTOM_REQUIRED_ACTION)
                            .user(user)
                            .detail(DETAIL_BY, by.id());
            Act.ACCOUNT_LOCK_LIFTED.of(event).success();
        }
        return lifted;
    }

    /** Drops the lock without a word, as when the account goes. */
    boolean remove(UserModel user) {
        return database.createNativeQuery(
                                "DELETE FROM "
                                        + table
                                        + " WHERE user_id = :user AND realm_id = :realm")
                        .setParameter("user", user.getId())
                        .setParameter("realm", realm.getId())
                        .executeUpdate()
                > 0;
    }
}
