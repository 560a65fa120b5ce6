package jp.machi_id.keycloak.onetimecode;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One transaction on a JDBC connection. A row is put in place before it is locked, so that the
 * first two requests for the same thing already wait for each other.
 */
final class SqlCodeTransaction implements CodeStore.Transaction {

    private final Connection connection;
    private final CodeTables tables;
    private final String selectCode;

    SqlCodeTransaction(Connection connection, CodeTables tables) {
        this.connection = connection;
        this.tables = tables;
        this.selectCode =
                "SELECT code_hash, sent_at, attempts, state FROM " + tables.codes() + " WHERE id = ?";
    }

    @Override
    public StoredCode read(String id) {
        return select(selectCode, id);
    }

    @Override
    public StoredCode lockCode(String id, String realmId) {
        execute(
                "INSERT INTO "
                        + tables.codes()
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
                        + tables.codes()
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
    public Map<String, RollingWindow> lockWindows(Collection<String> subjects, String realmId) {
        TreeSet<String> sorted = new TreeSet<>(subjects);
        Map<String, RollingWindow> windows = new HashMap<>();
        for (String subject : sorted) {
            windows.put(subject, lockWindow(subject, realmId));
        }
        return windows;
    }

    private RollingWindow lockWindow(String subject, String realmId) {
        execute(
                "INSERT INTO "
                        + tables.counters()
                        + " (subject, realm_id, hits, keep_until)"
                        + " VALUES (?, ?, '{}', now() + interval '1 hour')"
                        + " ON CONFLICT (subject) DO NOTHING",
                subject,
                realmId);
        String sql = "SELECT hits FROM " + tables.counters() + " WHERE subject = ? FOR UPDATE";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, subject);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new RollingWindow(instants(row.getArray("hits")));
            }
        } catch (SQLException e) {
            throw new CodeStoreException(e);
        }
    }

    @Override
    public void write(String subject, RollingWindow window, Instant keepUntil) {
        try {
            Long[] hits = window.hits().stream().map(Instant::toEpochMilli).toArray(Long[]::new);
            execute(
                    "UPDATE "
                            + tables.counters()
                            + " SET hits = ?, keep_until = ? WHERE subject = ?",
                    connection.createArrayOf("bigint", hits),
                    timestamp(keepUntil),
                    subject);
        } catch (SQLException e) {
            throw new CodeStoreException(e);
        }
    }

    private StoredCode select(String sql, String id) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? storedCode(row) : StoredCode.NONE;
            }
        } catch (SQLException e) {
            throw new CodeStoreException(e);
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

    private static List<Instant> instants(Array hits) throws SQLException {
        return Arrays.stream((Long[]) hits.getArray()).map(Instant::ofEpochMilli).toList();
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
            throw new CodeStoreException(e);
        }
    }
}
