package jp.machi_id.keycloak.onetimecode;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.Function;

/** The store in PostgreSQL. Row locks carry what {@link CodeStore} promises. */
final class SqlCodeStore implements CodeStore {

    /** Something done with a connection inside a transaction. */
    @FunctionalInterface
    interface ConnectionWork<T> {
        T run(Connection connection, CodeTables tables) throws SQLException;
    }

    /** Runs work in a new transaction and commits it; rolls back when the work throws. */
    interface TransactionRunner {
        <T> T run(ConnectionWork<T> work);
    }

    private final TransactionRunner transactions;

    SqlCodeStore(TransactionRunner transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T inTransaction(Function<Transaction, T> work) {
        return transactions.run(
                (connection, tables) -> work.apply(new SqlCodeTransaction(connection, tables)));
    }

    @Override
    public int purge(Instant now) {
        return transactions.run(
                (connection, tables) ->
                        purge(connection, tables.codes(), now)
                                + purge(connection, tables.counters(), now));
    }

    private static int purge(Connection connection, String table, Instant now) throws SQLException {
        String sql = "DELETE FROM " + table + " WHERE keep_until < ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(now));
            return statement.executeUpdate();
        }
    }
}
