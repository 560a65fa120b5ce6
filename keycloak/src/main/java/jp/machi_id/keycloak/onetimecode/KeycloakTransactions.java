package jp.machi_id.keycloak.onetimecode;

import org.hibernate.Session;
import org.keycloak.connections.jpa.JpaConnectionProvider;
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
                factory,
                session ->
                        session.getProvider(JpaConnectionProvider.class)
                                .getEntityManager()
                                .unwrap(Session.class)
                                .doReturningWork(work::run));
    }
}
