package jp.machi_id.keycloak.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.machi_id.keycloak.tables.DatabaseRefusal;
import jp.machi_id.keycloak.tables.SqlTransactions;

/**
 * The sign-ins of one person, from the log. A page that was opened within a session is none, nor is
 * a sign-in that somebody left or let expire: those would bury what matters.
 */
public final class SignInHistory {

    private static final String REFUSED =
            "('invalid_user_credentials', 'user_temporarily_disabled', 'user_disabled')";

    private final SqlTransactions transaction;

    public SignInHistory(SqlTransactions transaction) {
        this.transaction = transaction;
    }

    /** The newest sign-ins and refused tries, the newest first. */
    public List<SignIn> of(String realmId, String userId, int most) {
        return transaction.run(
                (connection, qualify) -> {
                    String sql =
                            "SELECT at, outcome, methods, device, network, client FROM "
                                    + qualify.apply(AuditStore.TABLE)
                                    + " WHERE subject_id = ? AND realm_id = ? AND event = 'LOGIN'"
                                    + " AND (outcome = 'success' AND details::jsonb ->> 'sso' IS NULL"
                                    + " OR outcome = 'failure' AND error IN "
                                    + REFUSED
                                    + ") ORDER BY id DESC LIMIT ?";
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        statement.setString(1, userId);
                        statement.setString(2, realmId);
                        statement.setInt(3, most);
                        return read(statement);
                    } catch (SQLException e) {
                        throw new DatabaseRefusal("reading sign-ins", e);
                    }
                });
    }

    private static List<SignIn> read(PreparedStatement statement) throws SQLException {
        List<SignIn> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String methods = row.getString("methods");
                found.add(
                        new SignIn(
                                row.getTimestamp("at").toInstant(),
                                AuditLine.SUCCESS.equals(row.getString("outcome")),
                                methods == null ? List.of() : List.of(methods.split(" ")),
                                row.getString("device"),
                                row.getString("network"),
                                row.getString("client")));
            }
        }
        return found;
    }
}
