package jp.machi_id.keycloak.limits;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.machi_id.keycloak.tables.DatabaseRefusal;

/**
 * The table of counters within one transaction. A row is put in place before it is locked, so that
 * the first two requests for the same thing already wait for each other.
 */
public final class SqlCounters implements CounterTransaction {

    static final String TABLE = "machi_attempt_counter";

    private final Connection connection;
    private final String table;

    /**
     * @param qualify puts the schema before a name
     */
    public SqlCounters(Connection connection, UnaryOperator<String> qualify) {
        this.connection = connection;
        this.table = qualify.apply(TABLE);
    }

    @Override
    public Map<String, RollingWindow> lockWindows(Collection<Counter> counters, String realmId) {
        Map<String, RollingWindow> windows = new HashMap<>();
        counters.stream()
                .sorted(Comparator.comparing(Counter::subject))
                .forEach(counter -> windows.put(counter.subject(), lockWindow(counter, realmId)));
        return windows;
    }

    private RollingWindow lockWindow(Counter counter, String realmId) {
        // A purge may take the row away between the two statements; then it is put there again.
        while (true) {
            insert(counter, realmId);
            try (PreparedStatement statement =
                    connection.prepareStatement(
                            "SELECT hits FROM " + table + " WHERE subject = ? FOR UPDATE")) {
                statement.setString(1, counter.subject());
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        return window(row);
                    }
                }
            } catch (SQLException e) {
                throw refusal(e);
            }
        }
    }

    private void insert(Counter counter, String realmId) {
        String sql =
                "INSERT INTO "
                        + table
                        + " (subject, realm_id, owner, factor, scope, most, window_seconds, hits,"
                        + " keep_until) VALUES (?, ?, ?, ?, ?, ?, ?, '{}', now() + interval '1 hour')"
                        + " ON CONFLICT (subject) DO NOTHING";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, counter.subject());
            statement.setString(2, realmId);
            statement.setString(3, counter.owner());
            statement.setString(4, counter.factor());
            statement.setString(5, counter.scope().id());
            statement.setInt(6, counter.most());
            statement.setLong(7, counter.length().toSeconds());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    @Override
    public void write(Counter counter, RollingWindow window, Instant keepUntil) {
        String sql =
                "UPDATE "
                        + table
                        + " SET hits = ?, keep_until = ?, most = ?, window_seconds = ?"
                        + " WHERE subject = ?";
        Long[] hits = window.hits().stream().map(Instant::toEpochMilli).toArray(Long[]::new);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", hits));
            statement.setTimestamp(2, Timestamp.from(keepUntil));
            statement.setInt(3, counter.most());
            statement.setLong(4, counter.length().toSeconds());
            statement.setString(5, counter.subject());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    List<CounterStore.Kept> ownedBy(Collection<String> owners) {
        String sql =
                "SELECT factor, scope, most, window_seconds, hits FROM "
                        + table
                        + " WHERE owner = ANY (?) ORDER BY factor, scope";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, text(owners));
            List<CounterStore.Kept> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(
                            new CounterStore.Kept(
                                    row.getString("factor"),
                                    row.getString("scope"),
                                    row.getInt("most"),
                                    Duration.ofSeconds(row.getLong("window_seconds")),
                                    window(row)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    int dropOwnedBy(Collection<String> owners) {
        // In the order in which attempts lock, or two could wait for each other.
        String sql = delete("owner = ANY (?)", "FOR UPDATE");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, text(owners));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    int purge(Instant now) {
        // What is locked is in use just now; the next run looks at it again.
        String sql = delete("keep_until < ?", "FOR UPDATE SKIP LOCKED");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(now));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private String delete(String condition, String lock) {
        return "DELETE FROM "
                + table
                + " WHERE subject IN (SELECT subject FROM "
                + table
                + " WHERE "
                + condition
                + " ORDER BY subject "
                + lock
                + ")";
    }

    private Array text(Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static RollingWindow window(ResultSet row) throws SQLException {
        Long[] hits = (Long[]) row.getArray("hits").getArray();
        return new RollingWindow(Arrays.stream(hits).map(Instant::ofEpochMilli).toList());
    }

    private static DatabaseRefusal refusal(SQLException e) {
        return new DatabaseRefusal("counting attempts", e);
    }
}
