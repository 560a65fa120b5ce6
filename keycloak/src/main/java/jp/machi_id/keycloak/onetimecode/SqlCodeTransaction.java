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
 * One transaction on a JDBC connection. A row is put in place before it is locked, so that the
 * first two requests for the same thing already wait for each other.
 */
final class SqlCodeTransaction implements CodeStore.Transaction {

    private final Connection connection;
    private final SqlCounters counters;
    private final String table;
    private final String selectCode;

    SqlCodeTransaction(Connection connection, UnaryOperator<String> qualify) {
        this.connection = connection;
        this.counters = new SqlCounters(connection, qualify);
        this.table = SqlCodeStore.table(qualify);
        this.selectCode =
                "SELECT code_hash, sent_at, attempts, state FROM " + table + " WHERE id = ?";
    }

    @Override
    public StoredCode read(String id) {
        return select(selectCode, id);
    }

    @Override
    public StoredCode lockCode(String id, String realmId) {
        execute(
                "INSERT INTO "
                        + table
                        + " (id, realm_id, attempts, state, keep_until)"
                        + " VALUES (?, ?, 0, 'NEW', now() + interval '1 hour')"
                        + " ON CONFLICT (id) DO NOTHING",
                id,
                realmId);
        return select(selectCode + " FOR UPDATE", id);
    }

    @Override
    public void write(String id, StoredCode code, Instant keepUntil) {
        execute(
                "UPDATE "
                        + table
                        + " SET code_hash = ?, sent_at = ?, attempts = ?, state = ?,"
                        + " keep_until = ? WHERE id = ?",
                code.hash(),
                timestamp(code.sentAt()),
                code.attempts(),
                code.state().name(),
                timestamp(keepUntil),
                id);
    }

    @Override
    public Map<String, RollingWindow> lockWindows(Collection<Counter> all, String realmId) {
        return counters.lockWindows(all, realmId);
    }

    @Override
    public void write(Counter counter, RollingWindow window, Instant keepUntil) {
        counters.write(counter, window, keepUntil);
    }

    private StoredCode select(String sql, String id) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
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

    private void execute(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseRefusal("one-time codes", e);
        }
    }
}
