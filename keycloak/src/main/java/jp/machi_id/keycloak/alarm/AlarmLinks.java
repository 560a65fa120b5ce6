package jp.machi_id.keycloak.alarm;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.util.JpaUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;

/**
 * Links of notices, in the session's own transaction. A link carries 256 random bits, of which the
 * server keeps a hash: nothing about the citizen stands in the address, and a copy of the table opens
 * nothing.
 */
public final class AlarmLinks {

    /** How long a link works. */
    static final Duration LIFE = Duration.ofDays(7);

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager database;
    private final String table;

    public AlarmLinks(KeycloakSession session) {
        database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        table = JpaUtils.getTableNameForNativeQuery("machi_alarm_link", database);
    }

    /**
     * A new link for a notice to a citizen.
     *
     * @param frontend address that Keycloak has for citizens ({@code UrlType.FRONTEND})
     * @param language of the notice, for the page, e.g. {@code ja}
     * @param clientId relying party to which the way to a new password leads back; may be null
     */
    public URI create(
            URI frontend, RealmModel realm, String userId, String language, String clientId) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.createNativeQuery(
                        "INSERT INTO "
                                + table
                                + " (token_hash, user_id, realm_id, client_id, expires_at) VALUES"
                                + " (:hash, :user, :realm, CAST(:client AS varchar),"
                                + " now() + make_interval(days => :days))")
                .setParameter("hash", hash(token))
                .setParameter("user", userId)
                .setParameter("realm", realm.getId())
                .setParameter("client", clientId)
                .setParameter("days", (int) LIFE.toDays())
                .executeUpdate();
        return Urls.realmBase(frontend)
                .path("{realm}/{resource}/{token}")
                .queryParam("kc_locale", language)
                .build(realm.getName(), AlarmResourceProvider.ID, token);
    }

    /** The link of a token that still works. */
    Optional<AlarmLink> find(RealmModel realm, String token) {
        return FORM.matcher(token).matches()
                ? links(
                        "SELECT user_id, client_id FROM "
                                + table
                                + " WHERE token_hash = :hash AND realm_id = :realm"
                                + " AND expires_at > now()",
                        realm,
                        token)
                : Optional.empty();
    }

    /** The same, and it works no more; of two at once only one gets it. */
    Optional<AlarmLink> spend(RealmModel realm, String token) {
        return FORM.matcher(token).matches()
                ? links(
                        "DELETE FROM "
                                + table
                                + " WHERE token_hash = :hash AND realm_id = :realm"
                                + " AND expires_at > now() RETURNING user_id, client_id",
                        realm,
                        token)
                : Optional.empty();
    }

    /** Drops every link of a citizen who goes. */
    void drop(String userId) {
        database.createNativeQuery("DELETE FROM " + table + " WHERE user_id = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Drops links that have ended. */
    public int purge() {
        return database.createNativeQuery("DELETE FROM " + table + " WHERE expires_at < now()")
                .executeUpdate();
    }

    private Optional<AlarmLink> links(String sql, RealmModel realm, String token) {
        List<?> found =
                database.createNativeQuery(sql)
                        .setParameter("hash", hash(token))
                        .setParameter("realm", realm.getId())
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new AlarmLink((String) row[0], (String) row[1]))
                .findFirst();
    }

    private static String hash(String token) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
