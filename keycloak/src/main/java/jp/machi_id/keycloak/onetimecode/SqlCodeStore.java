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
        T run(Connection connection) throws SQLException;
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
        return transactions.run(connection -> work.apply(new SqlCodeTransaction(connection)));
    }

    @Override
    public int purge(Instant now) {
        return transactions.run(
                connection ->
                        delete(connection, "DELETE FROM machi_one_time_code WHERE keep_until < ?", now)
                                + delete(
                                        connection,
                                        "DELETE FROM machi_one_time_code_counter WHERE keep_until < ?",
                                        now));
    }

    private static int delete(Connection connection, String sql, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(now));
            return statement.executeUpdate();
        }
    }
}
