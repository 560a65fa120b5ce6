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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.machi_id.keycloak.tables.DatabaseRefusal;

/**
 * The table of counters within one transaction. Rows are put in place and locked by one statement, in
 * the order of their subjects, so that the first two requests for the same thing already wait for
 * each other and no two ever wait in a circle.
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

    /**
     * One statement for all: a sign-in falls under many counters, and each trip to the database costs
     * as much as the work done there.
     */
    @Override
    public Map<String, RollingWindow> lockWindows(Collection<Counter> counters, String realmId) {
        String sql =
                "INSERT INTO "
                        + table
                        + " AS known (subject, realm_id, owner, factor, scope, most,"
                        + " window_seconds, hits, keep_until)"
                        + " SELECT subject, ?, owner, factor, scope, most, window_seconds, '{}',"
                        + " now() + interval '1 hour' FROM unnest(?, ?, ?, ?, ?, ?) AS"
                        + " wanted (subject, owner, factor, scope, most, window_seconds)"
                        + " ORDER BY subject"
                        + " ON CONFLICT (subject) DO UPDATE"
                        + " SET most = excluded.most, window_seconds = excluded.window_seconds"
                        + " RETURNING known.subject, known.hits";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, realmId);
            statement.setArray(2, column("text", counters, Counter::subject));
            statement.setArray(3, column("text", counters, Counter::owner));
            statement.setArray(4, column("text", counters, Counter::factor));
            statement.setArray(5, column("text", counters, counter -> counter.scope().id()));
            statement.setArray(6, column("integer", counters, Counter::most));
            statement.setArray(
                    7, column("bigint", counters, counter -> counter.length().toSeconds()));
            Map<String, RollingWindow> windows = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    windows.put(row.getString("subject"), window(row));
                }
            }
            return windows;
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    @Override
    public void write(Collection<Counted> counted) {
        // Arrays of arrays would have to be of one length, so the moments travel as text.
        String sql =
                "UPDATE "
                        + table
                        + " AS known SET hits = counted.hits::bigint[],"
                        + " keep_until = counted.keep_until"
                        + " FROM unnest(?, ?, ?) AS counted (subject, hits, keep_until)"
                        + " WHERE known.subject = counted.subject";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, column("text", counted, each -> each.counter().subject()));
            statement.setArray(2, column("text", counted, each -> moments(each.window())));
            statement.setArray(
                    3, column("timestamptz", counted, each -> Timestamp.from(each.keepUntil())));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    /** One of equal moments alone: many may have been counted in the same millisecond. */
    @Override
    public void takeBack(Collection<Counter> counters, Instant hit) {
        String sql =
                "WITH mine AS (SELECT subject, array_position(hits, ?) AS place FROM "
                        + table
                        + " WHERE subject = ANY (?) ORDER BY subject FOR UPDATE)"
                        + " UPDATE "
                        + table
                        + " AS known SET hits = hits[:place - 1] || hits[place + 1:]"
                        + " FROM mine WHERE known.subject = mine.subject AND place IS NOT NULL";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, hit.toEpochMilli());
            statement.setArray(2, column("text", counters, Counter::subject));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private <T> Array column(String type, Collection<T> rows, Function<T, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    private static String moments(RollingWindow window) {
        return window.hits().stream()
                .map(hit -> Long.toString(hit.toEpochMilli()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    List<CounterStore.Kept> ownedBy(Collection<String> owners) {
        String sql =
                "SELECT factor, scope, most, window_seconds, hits FROM "
                        + table
                        + " WHERE owner = ANY (?) ORDER BY factor, scope";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, column("text", owners, owner -> owner));
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
            statement.setArray(1, column("text", owners, owner -> owner));
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

    private static RollingWindow window(ResultSet row) throws SQLException {
        Long[] hits = (Long[]) row.getArray("hits").getArray();
        return new RollingWindow(Arrays.stream(hits).map(Instant::ofEpochMilli).toList());
    }

    private static DatabaseRefusal refusal(SQLException e) {
        return new DatabaseRefusal("counting attempts", e);
    }
}
