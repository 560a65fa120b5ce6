package jp.machi_id.keycloak.onetimecode;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.machi_id.keycloak.limits.Counter;
import jp.machi_id.keycloak.limits.RollingWindow;
import jp.machi_id.keycloak.limits.SqlCounters;
import jp.machi_id.keycloak.tables.DatabaseRefusal;

/**
 * One transaction on a JDBC connection. A row is put in place and locked by one statement, so that
 * the first two requests for the same thing already wait for each other.
 */
final class SqlCodeTransaction implements CodeStore.Transaction {

    private static final String COLUMNS = "code_hash, sent_at, attempts, state";

    private final Connection connection;
    private final SqlCounters counters;
    private final String table;

    SqlCodeTransaction(Connection connection, UnaryOperator<String> qualify) {
        this.connection = connection;
        this.counters = new SqlCounters(connection, qualify);
        this.table = SqlCodeStore.table(qualify);
    }

    @Override
    public StoredCode read(String id) {
        return select("SELECT " + COLUMNS + " FROM " + table + " WHERE id = ?", id);
    }

    @Override
    public StoredCode lockCode(String id, String realmId) {
        return select(
                "INSERT INTO "
                        + table
                        + " AS known (id, realm_id, attempts, state, keep_until)"
                        + " VALUES (?, ?, 0, 'NEW', now() + interval '1 hour')"
                        + " ON CONFLICT (id) DO UPDATE SET realm_id = excluded.realm_id"
                        + " RETURNING "
                        + COLUMNS,
                id,
                realmId);
    }

    @Override
    public void write(String id, StoredCode code, Instant keepUntil) {
        String sql =
                "UPDATE "
                        + table
                        + " SET code_hash = ?, sent_at = ?, attempts = ?, state = ?,"
                        + " keep_until = ? WHERE id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, code.hash());
            statement.setTimestamp(2, timestamp(code.sentAt()));
            statement.setInt(3, code.attempts());
            statement.setString(4, code.state().name());
            statement.setTimestamp(5, timestamp(keepUntil));
            statement.setString(6, id);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseRefusal("one-time codes", e);
        }
    }

    @Override
    public Map<String, RollingWindow> lockWindows(Collection<Counter> all, String realmId) {
        return counters.lockWindows(all, realmId);
    }

    @Override
    public void write(Collection<Counted> counted) {
        counters.write(counted);
    }

    @Override
    public void takeBack(Collection<Counter> all, Instant hit) {
        counters.takeBack(all, hit);
    }

    private StoredCode select(String sql, String... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? storedCode(row) : StoredCode.NONE;
            }
        } catch (SQLException e) {
            throw new DatabaseRefusal("one-time codes", e);
        }
    }

    private static StoredCode storedCode(ResultSet row) throws SQLException {
        Timestamp sentAt = row.getTimestamp("sent_at");
        return new StoredCode(
                row.getString("code_hash"),
                sentAt == null ? null : sentAt.toInstant(),
                row.getInt("attempts"),
                StoredCode.State.valueOf(row.getString("state")));
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
