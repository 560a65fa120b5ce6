package jp.machi_id.keycloak.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

/** Runs work on our tables within a transaction; which one, the implementation says. */
public interface SqlTransactions {

    /** Something done with a connection inside a transaction. */
    @FunctionalInterface
    interface Work<T> {
        /**
         * @param qualify puts the schema before the name of a table: Keycloak's connections have no
         *     search path of their own
         */
        T run(Connection connection, UnaryOperator<String> qualify) throws SQLException;
    }

    /** Runs the work; what it throws rolls its transaction back. */
    <T> T run(Work<T> work);
}
