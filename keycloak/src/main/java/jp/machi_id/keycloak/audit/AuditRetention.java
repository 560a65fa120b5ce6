package jp.machi_id.keycloak.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.machi_id.keycloak.tables.DatabaseRefusal;
import jp.machi_id.keycloak.tables.SqlTransactions;

/**
 * Removes lines past their time, whole seals of them, and records that it did in the same
 * transaction. The seals stay: they prove that what is left was whole, and hold nothing about
 * anybody.
 */
final class AuditRetention {

    /** The event of the log's own lines. */
    static final String EVENT = "AUDIT_LOG";

    private static final String NO_REALM = "-";

    private final SqlTransactions transactions;
    private final AuditKeys keys;
    private final Duration retention;
    private final Clock clock;

    AuditRetention(
            SqlTransactions transactions, AuditKeys keys, Duration retention, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Removes what is older than the retention.
     *
     * @return how many lines
     */
    int purge() {
        return transactions.run(this::purge);
    }

    private int purge(Connection connection, UnaryOperator<String> qualify) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String newest =
                "SELECT no, last_id FROM "
                        + qualify.apply("machi_audit_seal")
                        + " WHERE sealed_at < ? ORDER BY no DESC LIMIT 1";
        try (PreparedStatement statement = connection.prepareStatement(newest)) {
            statement.setTimestamp(1, Timestamp.from(now.minus(retention)));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return 0;
                }
                int removed = remove(connection, qualify, row.getLong("last_id"));
                if (removed > 0) {
                    AuditLine line = line(now, row.getLong("no"), removed);
                    new AuditStore(joined(connection, qualify), keys).append(List.of(line));
                }
                return removed;
            }
        }
    }

    private static int remove(Connection connection, UnaryOperator<String> qualify, long lastId)
            throws SQLException {
        try (PreparedStatement allow =
                        connection.prepareStatement(
                                "SELECT set_config('machi.audit_purge_through', ?, true)");
                PreparedStatement delete =
                        connection.prepareStatement(
                                "DELETE FROM " + qualify.apply(AuditStore.TABLE) + " WHERE id <= ?")) {
            allow.setString(1, String.valueOf(lastId));
            allow.execute();
            delete.setLong(1, lastId);
            return delete.executeUpdate();
        }
    }

    private static SqlTransactions joined(Connection connection, UnaryOperator<String> qualify) {
        return new SqlTransactions() {
            @Override
            public <T> T run(Work<T> work) {
                try {
                    return work.run(connection, qualify);
                } catch (SQLException e) {
                    throw new DatabaseRefusal("audit retention", e);
                }
            }
        };
    }

    private static AuditLine line(Instant now, long throughSeal, int removed) {
        SortedMap<String, String> details = new TreeMap<>();
        details.put(Act.DETAIL, Act.AUDIT_LOG_PURGED.id());
        details.put(AuditDetail.THROUGH_SEAL.key(), String.valueOf(throughSeal));
        details.put(AuditDetail.LINES.key(), String.valueOf(removed));
        return new AuditLine(
                UUID.randomUUID().toString(),
                now,
                NO_REALM,
                ActorKind.SERVER,
                null,
                null,
                EVENT,
                AuditLine.SUCCESS,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                details);
    }
}
