package jp.machi_id.keycloak.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import jp.machi_id.keycloak.tables.SqlTransactions;
import org.jboss.logging.Logger;

/**
 * Seals what has been written, so that a line that is altered, taken out or put in afterwards is
 * noticed and named.
 *
 * <p>Lines get their numbers before they commit, so a lower number may appear after a higher one. A
 * moment's lock against writers tells the number up to which everything is decided; writers hold
 * their side of it from their last statement to their commit only.
 */
final class AuditSealer {

    private static final Logger LOG = Logger.getLogger(AuditSealer.class);
    private static final String SEALS = "machi_audit_seal";
    private static final int MOST_LINES = 5000;
    private static final int MAC_LETTERS = 16;

    /** With nothing to seal a seal says so, that often: an end that was cut off shows by its age. */
    private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

    private final SqlTransactions transactions;
    private final AuditKeys keys;
    private final Clock clock;
    private Sealed seen;

    AuditSealer(SqlTransactions transactions, AuditKeys keys, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    private record Sealed(Seal seal, String mac) {}

    /** Seals all that is decided; one node at a time does. */
    synchronized void seal() {
        long decided = transactions.run(AuditSealer::decided);
        boolean more = true;
        while (more) {
            more = transactions.run((connection, qualify) -> sealNext(connection, qualify, decided));
        }
    }

    private static long decided(Connection connection, UnaryOperator<String> qualify)
            throws SQLException {
        String table = qualify.apply(AuditStore.TABLE);
        try (Statement statement = connection.createStatement()) {
            // Writers queue behind this; if one before them takes long, the next run tries again.
            statement.execute("SET LOCAL lock_timeout = '500ms'");
            statement.execute("LOCK TABLE " + table + " IN SHARE MODE");
            try (ResultSet row =
                    statement.executeQuery("SELECT coalesce(max(id), 0) FROM " + table)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Writes one seal; tells whether there is more to seal. */
    private boolean sealNext(Connection connection, UnaryOperator<String> qualify, long decided)
            throws SQLException {
        if (!isAlone(connection)) {
            return false;
        }
        Optional<Sealed> last = last(connection, qualify);
        noticeCut(last);
        Seal next = gather(connection, qualify, last, decided);
        boolean silent =
                last.map(l -> l.seal().sealedAt().plus(LONGEST_SILENCE).isAfter(next.sealedAt()))
                        .orElse(false);
        if (next.count() == 0 && silent) {
            return false;
        }
        String mac = keys.seal(next);
        write(connection, qualify, next, mac);
        seen = new Sealed(next, mac);
        // The server's log is kept elsewhere: what stands there cannot be cut off with the table.
        LOG.infof("audit seal %d over %d lines: %s", next.no(), next.count(), mac);
        return next.count() == MOST_LINES;
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT pg_try_advisory_xact_lock(hashtext('machi_audit_seal'))")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** The seals that this node has seen cannot vanish. */
    private void noticeCut(Optional<Sealed> last) {
        if (seen == null) {
            return;
        }
        long found = last.map(l -> l.seal().no()).orElse(0L);
        boolean replaced =
                last.isPresent() && found == seen.seal().no() && !last.get().mac().equals(seen.mac());
        if (found < seen.seal().no() || replaced) {
            LOG.errorf("The audit log was cut: seal %d is gone", seen.seal().no());
            seen = null;
        }
    }

    private static Optional<Sealed> last(Connection connection, UnaryOperator<String> qualify)
            throws SQLException {
        String sql =
                "SELECT no, sealed_at, first_id, last_id, count, lines, previous, mac FROM "
                        + qualify.apply(SEALS)
                        + " ORDER BY no DESC LIMIT 1";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                return Optional.empty();
            }
            Seal seal =
                    new Seal(
                            row.getLong("no"),
                            row.getTimestamp("sealed_at").toInstant(),
                            row.getLong("first_id"),
                            row.getLong("last_id"),
                            row.getInt("count"),
                            row.getString("lines"),
                            row.getString("previous"));
            return Optional.of(new Sealed(seal, row.getString("mac")));
        }
    }

    private Seal gather(
            Connection connection,
            UnaryOperator<String> qualify,
            Optional<Sealed> last,
            long decided)
            throws SQLException {
        long first = last.map(l -> l.seal().lastId() + 1).orElse(1L);
        String sql =
                "SELECT id, mac FROM "
                        + qualify.apply(AuditStore.TABLE)
                        + " WHERE id >= ? AND id <= ? ORDER BY id LIMIT "
                        + MOST_LINES;
        StringJoiner lines = new StringJoiner(" ");
        int count = 0;
        long lastId = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, first);
            statement.setLong(2, decided);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lastId = row.getLong("id");
                    String mac = row.getString("mac");
                    lines.add(lastId + ":" + mac.substring(0, Math.min(MAC_LETTERS, mac.length())));
                    count++;
                }
            }
        }
        return new Seal(
                last.map(l -> l.seal().no() + 1).orElse(1L),
                now(),
                first,
                count == MOST_LINES ? lastId : Math.max(decided, first - 1),
                count,
                lines.toString(),
                last.map(Sealed::mac).orElse(""));
    }

    private void write(
            Connection connection, UnaryOperator<String> qualify, Seal seal, String mac)
            throws SQLException {
        String sql =
                "INSERT INTO "
                        + qualify.apply(SEALS)
                        + " (no, sealed_at, first_id, last_id, count, lines, previous, key_id, mac)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, seal.no());
            insert.setTimestamp(2, Timestamp.from(seal.sealedAt()));
            insert.setLong(3, seal.firstId());
            insert.setLong(4, seal.lastId());
            insert.setInt(5, seal.count());
            insert.setString(6, seal.lines());
            insert.setString(7, seal.previous());
            insert.setString(8, keys.currentId());
            insert.setString(9, mac);
            insert.executeUpdate();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
