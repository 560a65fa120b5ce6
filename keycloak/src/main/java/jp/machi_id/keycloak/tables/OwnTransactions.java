package jp.machi_id.keycloak.tables;

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
                factory, session -> new RequestTransaction(session).run(work));
    }
}
