package jp.machi_id.keycloak.address;

import jakarta.persistence.EntityManager;
import jp.machi_id.keycloak.authentication.EmailAddress;
import jp.machi_id.keycloak.capture.ChangeCapture;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The address of an account: username, e-mail address and that it is proven, always all three. */
public final class AccountAddress {

    private AccountAddress() {}

    /** Who has the address, or {@code null}. Addresses are usernames too, so both are looked at. */
    public static UserModel owner(KeycloakSession session, RealmModel realm, EmailAddress address) {
        UserModel byEmail = session.users().getUserByEmail(realm, address.value());
        UserModel byUsername = session.users().getUserByUsername(realm, address.value());
        return byEmail != null ? byEmail : byUsername;
    }

    /** Whether nobody else has the address; it stays so until the session's transaction ends. */
    public static boolean isFree(
            KeycloakSession session, RealmModel realm, UserModel user, EmailAddress address) {
        lock(session, realm, address);
        UserModel owner = owner(session, realm, address);
        return owner == null || owner.getId().equals(user.getId());
    }

    /**
     * Gives the account an address that was proven, and marks the citizen changed, in the session's
     * transaction. Two who ask for one address wait for each other; the database's own uniqueness
     * stands behind that.
     *
     * @return false when the address has become somebody else's; then nothing has changed
     */
    public static boolean put(
            KeycloakSession session, RealmModel realm, UserModel user, EmailAddress address) {
        if (!isFree(session, realm, user, address)) {
            return false;
        }
        user.setUsername(address.value());
        user.setEmail(address.value());
        user.setEmailVerified(true);
        ChangeCapture.changed(session, realm.getId(), user.getId());
        return true;
    }

    private static void lock(KeycloakSession session, RealmModel realm, EmailAddress address) {
        EntityManager database =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        database.createNativeQuery(
                        // The function returns void, for which Hibernate has no type.
                        "SELECT CAST(pg_advisory_xact_lock(hashtextextended(:address, 0)) AS text)")
                .setParameter("address", realm.getId() + " " + address.value())
                .getResultList();
    }
}
