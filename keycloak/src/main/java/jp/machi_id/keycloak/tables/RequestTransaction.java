package jp.machi_id.keycloak.tables;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.util.JpaUtils;
import org.keycloak.models.KeycloakSession;

/** The transaction of a session that is under way: committed or rolled back with all the rest of it. */
public final class RequestTransaction implements SqlTransactions {

    private final KeycloakSession session;

    public RequestTransaction(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public <T> T run(Work<T> work) {
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
