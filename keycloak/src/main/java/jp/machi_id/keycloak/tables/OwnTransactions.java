package jp.machi_id.keycloak.tables;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.util.JpaUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** New Keycloak transactions, beside the one of the request. */
public final class OwnTransactions implements SqlTransactions {

    private final KeycloakSessionFactory factory;

    public OwnTransactions(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    @Override
    public <T> T run(Work<T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> run(work, session));
    }

    private static <T> T run(Work<T> work, KeycloakSession session) {
        EntityManager database =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return database.unwrap(Session.class)
                .doReturningWork(
                        connection ->
                                work.run(
                                        connection,
                                        name ->
                                                JpaUtils.getTableNameForNativeQuery(
                                                        name, database)));
    }
}
