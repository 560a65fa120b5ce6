package jp.machi_id.keycloak.devices;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.util.JpaUtils;
import org.keycloak.models.KeycloakSession;

/**
 * The devices that each citizen has signed in on, in the session's own transaction. No network
 * address is kept.
 *
 * <p>A device stands under a hash of the citizen's id and the cookie's 256 random bits: neither can
 * the cookie be made from it, nor do two citizens of one device show that they share it.
 */
public final class KnownDevices {

    private final EntityManager database;
    private final String table;

    public KnownDevices(KeycloakSession session) {
        database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        table = JpaUtils.getTableNameForNativeQuery("machi_known_device", database);
    }

    /**
     * Records a sign-in.
     *
     * @param deviceId of {@link DeviceCookie}
     * @param label of {@link DeviceLabel}, or null
     * @param language in which the citizen was shown the pages, e.g. {@code ja}
     * @param trusted the citizen stays signed in on it
     */
    public Sighting see(
            String realmId,
            String userId,
            String deviceId,
            String label,
            String language,
            boolean trusted) {
        String hash = hash(userId, deviceId);
        // What RETURNING reads of the table itself is the row as it was before.
        List<?> found =
                database.createNativeQuery(
                                "INSERT INTO "
                                        + table
                                        + " AS known (user_id, device_hash, realm_id, label, language,"
                                        + " trusted, first_seen, last_seen) VALUES (:user, :hash,"
                                        + " :realm, CAST(:label AS varchar), :language, :trusted,"
                                        + " now(), now()) ON CONFLICT (user_id, device_hash) DO UPDATE"
                                        + " SET label = excluded.label, language = excluded.language,"
                                        + " trusted = excluded.trusted, last_seen = now() RETURNING"
                                        + " (SELECT CASE WHEN before.trusted THEN 2 ELSE 1 END FROM "
                                        + table
                                        + " before WHERE before.user_id = :user"
                                        + " AND before.device_hash = :hash)")
                        .setParameter("user", userId)
                        .setParameter("hash", hash)
                        .setParameter("realm", realmId)
                        .setParameter("label", label)
                        .setParameter("language", language)
                        .setParameter("trusted", trusted)
                        .getResultList();
        Number before = (Number) found.get(0);
        boolean trustedBefore = before != null && before.intValue() == 2;
        return new Sighting(before == null, trusted && !trustedBefore);
    }

    /** Whether the citizen has been seen on any device. */
    public boolean any(String userId) {
        return latestLanguage(userId).isPresent();
    }

    /** The language of the device that the citizen last signed in on. */
    public Optional<String> latestLanguage(String userId) {
        List<?> found =
                database.createNativeQuery(
                                "SELECT language FROM "
                                        + table
                                        + " WHERE user_id = :user ORDER BY last_seen DESC LIMIT 1")
                        .setParameter("user", userId)
                        .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    /** Forgets every device of a citizen; a sign-in on any of them is one on a new device then. */
    public int forget(String userId) {
        return database.createNativeQuery("DELETE FROM " + table + " WHERE user_id = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Forgets devices whose cookie has ended. */
    public int purge() {
        return database.createNativeQuery(
                        "DELETE FROM "
                                + table
                                + " WHERE last_seen < now() - make_interval(days => :days)")
                .setParameter("days", (int) DeviceCookie.LIFE.toDays())
                .executeUpdate();
    }

    static String hash(String userId, String deviceId) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash =
                    digest.digest((userId + " " + deviceId).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
