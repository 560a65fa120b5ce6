package jp.machi_id.keycloak.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collections;
import java.util.List;
import jp.machi_id.keycloak.json.StrictJson;
import jp.machi_id.keycloak.tables.DatabaseRefusal;
import jp.machi_id.keycloak.tables.SqlTransactions;

/** Writes lines of the log. */
final class AuditStore {

    static final String TABLE = "machi_audit";

    private static final String ROW = "(" + String.join(",", Collections.nCopies(19, "?")) + ")";

    private final SqlTransactions transaction;
    private final AuditKeys keys;

    AuditStore(SqlTransactions transaction, AuditKeys keys) {
        this.transaction = transaction;
        this.keys = keys;
    }

    /** Appends lines by one statement; they get their numbers in this order. */
    void append(List<AuditLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        transaction.run(
                (connection, qualify) -> {
                    String sql =
                            "INSERT INTO "
                                    + qualify.apply(TABLE)
                                    + " (event_id, at, realm_id, actor_kind, actor_id, subject_id,"
                                    + " event, outcome, error, client, network, source, device,"
                                    + " methods, session, correlation, details, key_id, mac) VALUES "
                                    + String.join(",", Collections.nCopies(lines.size(), ROW));
                    try (PreparedStatement insert = connection.prepareStatement(sql)) {
                        int next = 1;
                        for (AuditLine line : lines) {
                            next = set(insert, next, line);
                        }
                        insert.executeUpdate();
                        return null;
                    } catch (SQLException e) {
                        throw new DatabaseRefusal("writing the audit log", e);
                    }
                });
    }

    private int set(PreparedStatement insert, int first, AuditLine line) throws SQLException {
        int next = first;
        insert.setString(next++, line.eventId());
        insert.setTimestamp(next++, Timestamp.from(line.at()));
        insert.setString(next++, line.realmId());
        insert.setString(next++, line.actorKind().id());
        insert.setString(next++, line.actorId());
        insert.setString(next++, line.subjectId());
        insert.setString(next++, line.event());
        insert.setString(next++, line.outcome());
        insert.setString(next++, line.error());
        insert.setString(next++, line.client());
        insert.setString(next++, line.network());
        insert.setString(next++, line.source());
        insert.setString(next++, line.device());
        insert.setString(next++, line.methods());
        insert.setString(next++, line.session());
        insert.setString(next++, line.correlation());
        insert.setString(next++, StrictJson.write(line.details()));
        insert.setString(next++, keys.currentId());
        insert.setString(next++, keys.mac(line));
        return next;
    }
}
