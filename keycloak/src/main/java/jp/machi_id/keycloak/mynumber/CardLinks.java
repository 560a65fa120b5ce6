package jp.machi_id.keycloak.mynumber;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Which card belongs to which account: one card, one account; one account, one card. */
final class CardLinks {

    private static final String ALIAS = DigitalAgencyAppProviderFactory.ALIAS;

    private final KeycloakSession session;
    private final RealmModel realm;

    CardLinks(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    Optional<UserModel> accountOf(String subject) {
        FederatedIdentityModel card = new FederatedIdentityModel(ALIAS, subject, null);
        return Optional.ofNullable(session.users().getUserByFederatedIdentity(realm, card));
    }

    Optional<String> cardOf(UserModel account) {
        return Optional.ofNullable(session.users().getFederatedIdentity(realm, account, ALIAS))
                .map(FederatedIdentityModel::getUserId);
    }

    /**
     * Makes sure, in the transaction that has written a link, that no other account got the same
     * card meanwhile: Keycloak's table would take both. Who comes second waits for the first, and
     * is then refused with everything undone.
     */
    void requireOnly(String subject) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        entities.flush();
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, realm.getId() + " " + ALIAS + " " + subject)
                .getSingleResult();
        Number links =
                (Number)
                        entities.createQuery(
                                        "select count(f) from FederatedIdentityEntity f"
                                                + " where f.realmId = :realm"
                                                + " and f.identityProvider = :provider"
                                                + " and f.userId = :subject")
                                .setParameter("realm", realm.getId())
                                .setParameter("provider", ALIAS)
                                .setParameter("subject", subject)
                                .getSingleResult();
        if (links.longValue() > 1) {
            session.getTransactionManager().setRollbackOnly();
            throw new CardRefusal("linked twice at once", CardRefusal.LINKED_ELSEWHERE);
        }
    }
}
