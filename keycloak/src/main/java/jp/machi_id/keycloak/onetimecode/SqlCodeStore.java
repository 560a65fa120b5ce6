package jp.machi_id.keycloak.onetimecode;

import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jp.machi_id.keycloak.tables.SqlTransactions;

/** The store in PostgreSQL. Row locks carry what {@link CodeStore} promises. */
final class SqlCodeStore implements CodeStore {

    private static final String TABLE = "machi_one_time_code";

    private final SqlTransactions transactions;

    SqlCodeStore(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T inTransaction(Function<Transaction, T> work) {
        return transactions.run(
                (connection, qualify) -> work.apply(new SqlCodeTransaction(connection, qualify)));
    }

    @Override
    public int purge(Instant now) {
        return transactions.run(
                (connection, qualify) -> {
                    String sql = "DELETE FROM " + table(qualify) + " WHERE keep_until < ?";
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        statement.setTimestamp(1, Timestamp.from(now));
                        return statement.executeUpdate();
                    }
                });
    }

    static String table(UnaryOperator<String> qualify) {
        return qualify.apply(TABLE);
    }
}
