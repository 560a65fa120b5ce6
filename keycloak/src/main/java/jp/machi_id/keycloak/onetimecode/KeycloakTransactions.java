package jp.machi_id.keycloak.onetimecode;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.util.JpaUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** New Keycloak transactions, beside the one of the request. */
final class KeycloakTransactions implements SqlCodeStore.TransactionRunner {

    private final KeycloakSessionFactory factory;

    KeycloakTransactions(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    @Override
    public <T> T run(SqlCodeStore.ConnectionWork<T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> run(work, session));
    }

    private static <T> T run(SqlCodeStore.ConnectionWork<T> work, KeycloakSession session) {
        EntityManager database =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        CodeTables tables =
                CodeTables.named(name -> JpaUtils.getTableNameForNativeQuery(name, database));
        return database.unwrap(Session.class)
                .doReturningWork(connection -> work.run(connection, tables));
    }
}
