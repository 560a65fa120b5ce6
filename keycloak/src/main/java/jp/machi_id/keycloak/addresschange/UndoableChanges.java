package jp.machi_id.keycloak.addresschange;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.machi_id.keycloak.keys.KeyedHash;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.util.JpaUtils;
import org.keycloak.models.KeycloakSession;

/**
 * Changes of address for as long as the old address may undo them, in the session's own transaction.
 * The link's token is random and kept as a keyed hash; the old address is kept no longer than the
 * link works.
 */
final class UndoableChanges {

    /** How long the link works. */
    static final Duration LIFE = Duration.ofDays(7);

    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_TOKEN = 64;
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]*");

    private final EntityManager database;
    private final String table;
    private final KeyedHash hash;
    private final Clock clock;

    UndoableChanges(KeycloakSession session) {
        this(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(),
                KeyedHash.ofServer(),
                Clock.systemUTC());
    }

    UndoableChanges(EntityManager database, KeyedHash hash, Clock clock) {
        this.database = database;
        this.table = JpaUtils.getTableNameForNativeQuery("machi_address_change", database);
        this.hash = hash;
        this.clock = clock;
    }

    /** Whether a link's token could be one of ours (base64url, RFC 4648 §5). */
    static boolean isWellFormed(String token) {
        return WELL_FORMED.matcher(token).matches();
    }

    /**
     * Keeps a change.
     *
     * @param links marks of the links that the account has ({@link LinkMarks})
     * @return the token for the link in the notice
     */
    String keep(
            String realmId,
            String userId,
            String oldAddress,
            String clientId,
            Set<String> links) {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        purge(now);
        database.createNativeQuery(
                        "INSERT INTO "
                                + table
                                + " (token_hash, realm_id, user_id, old_address, client_id, changed_at,"
                                + " expires_at, links) VALUES (:hash, :realm, :user, :address, :client,"
                                + " :now, :until, :links)")
                .setParameter("hash", hashOf(realmId, token))
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .setParameter("address", oldAddress)
                .setParameter("client", clientId)
                .setParameter("now", at(now))
                .setParameter("until", at(now.plus(LIFE)))
                .setParameter("links", String.join(" ", links))
                .executeUpdate();
        return token;
    }

    /** The change behind a link that still works. */
    Optional<UndoableChange> find(String realmId, String token) {
        return select(realmId, token, "");
    }

    /**
     * Takes the change behind a link that still works, so that the link works no more, and with it
     * every later change of this citizen: whoever made this one may have made those.
     */
    Optional<UndoableChange> take(String realmId, String token) {
        Optional<UndoableChange> found = select(realmId, token, " FOR UPDATE");
        found.ifPresent(
                change ->
                        database.createNativeQuery(
                                        "DELETE FROM "
                                                + table
                                                + " WHERE user_id = :user AND changed_at >= :from")
                                .setParameter("user", change.userId())
                                .setParameter("from", at(change.changedAt()))
                                .executeUpdate());
        return found;
    }

    /** Forgets the changes of an account that ends. */
    void forget(String userId) {
        database.createNativeQuery("DELETE FROM " + table + " WHERE user_id = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Forgets the old addresses whose links work no more. */
    int purge(Instant now) {
        return database.createNativeQuery("DELETE FROM " + table + " WHERE expires_at < :now")
                .setParameter("now", at(now))
                .executeUpdate();
    }

    private Optional<UndoableChange> select(String realmId, String token, String lock) {
        if (token == null || token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        List<?> found =
                database.createNativeQuery(
                                "SELECT user_id, old_address, client_id,"
                                        + " CAST(extract(epoch FROM changed_at) * 1000000 AS bigint), links"
                                        + " FROM "
                                        + table
                                        + " WHERE token_hash = :hash AND realm_id = :realm AND"
                                        + " expires_at > :now"
                                        + lock)
                        .setParameter("hash", hashOf(realmId, token))
                        .setParameter("realm", realmId)
                        .setParameter("now", at(clock.instant()))
                        .getResultList();
        return found.stream().findFirst().map(row -> change((Object[]) row));
    }

    private static UndoableChange change(Object[] row) {
        long micros = ((Number) row[3]).longValue();
        Instant changedAt =
                Instant.ofEpochSecond(
                        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
        Set<String> links = row[4] == null ? null : Set.of(((String) row[4]).split(" "));
        return new UndoableChange(
                (String) row[0], (String) row[1], (String) row[2], changedAt, links);
    }

    private String hashOf(String realmId, String token) {
        return hash.of("address-change", realmId, token);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
