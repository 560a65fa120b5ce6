package jp.machi_id.keycloak.recovery;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.machi_id.keycloak.keys.KeyedHash;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.util.JpaUtils;
import org.keycloak.models.KeycloakSession;

/**
 * The codes of the counter, in the session's own transaction: one live code for a citizen, kept as a
 * keyed hash that is bound to the citizen, so that the code of one opens nobody else's account.
 */
final class CounterCodes {

    /** How long a code may be used. */
    static final Duration LIFE = Duration.ofMinutes(30);

    /** How long who issued a code, which was never used, can be seen beside the audit log. */
    private static final Duration KEPT = Duration.ofDays(30);

    /**
     * A code as staff hand it over; it is not known again afterwards.
     *
     * @param code the code
     * @param expiresAt until when it may be used
     */
    record Issued(CounterCode code, Instant expiresAt) {}

    private final EntityManager database;
    private final String table;
    private final KeyedHash hash;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CounterCodes(KeycloakSession session) {
        this(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(),
                KeyedHash.ofServer(),
                Clock.systemUTC());
    }

    CounterCodes(EntityManager database, KeyedHash hash, Clock clock) {
        this.database = database;
        this.table = JpaUtils.getTableNameForNativeQuery("machi_counter_code", database);
        this.hash = hash;
        this.clock = clock;
    }

    /** Gives the citizen a code in place of any before it. */
    Issued issue(String realmId, String userId, String issuedBy) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Issued issued = new Issued(CounterCode.random(random), now.plus(LIFE));
        database.createNativeQuery("DELETE FROM " + table + " WHERE expires_at < :before")
                .setParameter("before", at(now.minus(KEPT)))
                .executeUpdate();
        database.createNativeQuery(
                        "INSERT INTO "
                                + table
                                + " (user_id, realm_id, code_hash, issued_by, issued_at, expires_at)"
                                + " VALUES (:user, :realm, :hash, :staff, :now, :until)"
                                + " ON CONFLICT (user_id) DO UPDATE SET code_hash ="
                                + " excluded.code_hash, issued_by = excluded.issued_by, issued_at ="
                                + " excluded.issued_at, expires_at = excluded.expires_at")
                .setParameter("user", userId)
                .setParameter("realm", realmId)
                .setParameter("hash", hashOf(realmId, userId, issued.code()))
                .setParameter("staff", issuedBy)
                .setParameter("now", at(now))
                .setParameter("until", at(issued.expiresAt()))
                .executeUpdate();
        return issued;
    }

    /**
     * Looks whether this is the citizen's live code. It stays good until it is {@link #use}d.
     *
     * @param userId the citizen, or {@code null} when there is none: then the same work is done, and
     *     nothing matches
     * @return the ticket by which it is used, or empty when the code is wrong or has expired
     */
    Optional<String> check(String realmId, String userId, CounterCode code) {
        String subject = userId == null ? "" : userId;
        String typed = hashOf(realmId, subject, code);
        List<?> found =
                database.createNativeQuery(
                                "SELECT code_hash FROM "
                                        + table
                                        + " WHERE user_id = :user AND realm_id = :realm AND"
                                        + " expires_at > :now")
                        .setParameter("user", subject)
                        .setParameter("realm", realmId)
                        .setParameter("now", at(clock.instant()))
                        .getResultList();
        String kept = found.isEmpty() ? "" : (String) found.get(0);
        return equal(kept, typed) ? Optional.of(typed) : Optional.empty();
    }

    /**
     * Uses the code up. It may have expired since it was checked, which was in time, but neither been
     * used nor replaced.
     *
     * @return false when it was
     */
    boolean use(String realmId, String userId, String ticket) {
        return database.createNativeQuery(
                                "DELETE FROM "
                                        + table
                                        + " WHERE user_id = :user AND realm_id = :realm AND"
                                        + " code_hash = :hash")
                        .setParameter("user", userId)
                        .setParameter("realm", realmId)
                        .setParameter("hash", ticket)
                        .executeUpdate()
                == 1;
    }

    /** Forgets the code of an account that ends. */
    void forget(String userId) {
        database.createNativeQuery("DELETE FROM " + table + " WHERE user_id = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    private String hashOf(String realmId, String userId, CounterCode code) {
        return hash.of("counter-code", realmId, userId, code.characters());
    }

    private static boolean equal(String kept, String typed) {
        return MessageDigest.isEqual(
                kept.getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.US_ASCII));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
