package jp.machi_id.keycloak.consent;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.util.JpaUtils;
import org.keycloak.models.KeycloakSession;

/**
 * The append-only table of decisions, in the session's own transaction. Rows outlive the account:
 * they hold an opaque id only and prove what the city was allowed to do.
 *
 * <p>It only keeps: who changes a consent must also mark the citizen changed.
 */
public class ConsentStore {

    /** Runs SQL on the transaction's connection. */
    interface Database {
        <T> T run(ReturningWork<T> work);
    }

    private static final String COLUMNS = "purpose, version, given, decided_at";

    private final Database database;
    private final String table;

    public ConsentStore(KeycloakSession session) {
        this(session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    public ConsentStore(EntityManager database) {
        this(
                database.unwrap(Session.class)::doReturningWork,
                JpaUtils.getTableNameForNativeQuery("machi_consent", database));
    }

    ConsentStore(Database database, String table) {
        this.database = database;
        this.table = table;
    }

    /** Every decision of a citizen, the newest first. */
    public List<Consent> history(String realmId, String userId) {
        String sql =
                "SELECT "
                        + COLUMNS
                        + " FROM "
                        + table
                        + " WHERE realm_id = ? AND user_id = ? ORDER BY id DESC";
        return select(sql, realmId, userId);
    }

    /** The latest decision of a citizen on each purpose, by purpose. */
    public SortedMap<String, Consent> latest(String realmId, String userId) {
        SortedMap<String, Consent> latest = new TreeMap<>();
        for (Consent consent : select(latestRows(COLUMNS), realmId, userId)) {
            latest.put(consent.purpose(), consent);
        }
        return latest;
    }

    /**
     * What citizens agreed to and did not take back: version by purpose by citizen. One query,
     * however many citizens; who agreed to nothing is not in the answer.
     */
    public Map<String, SortedMap<String, String>> given(
            String realmId, Collection<String> userIds) {
        String sql =
                "SELECT user_id, purpose, version FROM (SELECT DISTINCT ON (user_id, purpose)"
                        + " user_id, purpose, version, given FROM "
                        + table
                        + " WHERE realm_id = ? AND user_id = ANY (?)"
                        + " ORDER BY user_id, purpose, id DESC) latest WHERE given";
        return query(
                sql,
                rows -> {
                    Map<String, SortedMap<String, String>> given = new HashMap<>();
                    while (rows.next()) {
                        given.computeIfAbsent(rows.getString(1), user -> new TreeMap<>())
                                .put(rows.getString(2), rows.getString(3));
                    }
                    return given;
                },
                realmId,
                userIds.toArray(String[]::new));
    }

    /** Records decisions, each as it stands. */
    public void record(
            String realmId, String userId, Collection<Decision> decisions, ConsentOrigin origin) {
        String sql =
                "INSERT INTO "
                        + table
                        + " (realm_id, user_id, purpose, version, given, decided_at, origin,"
                        + " client_id) VALUES (?, ?, ?, ?, ?, now(), ?, ?)";
        for (Decision decision : decisions) {
            update(
                    sql,
                    realmId,
                    userId,
                    decision.purpose(),
                    decision.version(),
                    decision.given(),
                    origin.name(),
                    origin.clientId());
        }
    }

    /**
     * Takes back everything that the citizen agreed to, one row each.
     *
     * @return how many consents were taken back
     */
    public int withdrawAll(String realmId, String userId, ConsentOrigin origin) {
        String sql =
                "INSERT INTO "
                        + table
                        + " (realm_id, user_id, purpose, version, given, decided_at, origin,"
                        + " client_id) SELECT realm_id, user_id, purpose, version, false, now(),"
                        + " ?, ? FROM ("
                        + latestRows("realm_id, user_id, " + COLUMNS)
                        + ") latest WHERE given";
        return update(sql, origin.name(), origin.clientId(), realmId, userId);
    }

    private String latestRows(String columns) {
        return "SELECT DISTINCT ON (purpose) "
                + columns
                + " FROM "
                + table
                + " WHERE realm_id = ? AND user_id = ? ORDER BY purpose, id DESC";
    }

    private List<Consent> select(String sql, Object... values) {
        return query(
                sql,
                rows -> {
                    List<Consent> consents = new ArrayList<>();
                    while (rows.next()) {
                        consents.add(consent(rows));
                    }
                    return consents;
                },
                values);
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getString("purpose"),
                row.getString("version"),
                row.getBoolean("given"),
                row.getObject("decided_at", OffsetDateTime.class)
                        .toInstant()
                        .truncatedTo(ChronoUnit.MILLIS));
    }

    @FunctionalInterface
    private interface RowsReader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> T query(String sql, RowsReader<T> reader, Object... values) {
        return database.run(
                connection -> {
                    try (PreparedStatement statement = prepare(connection, sql, values);
                            ResultSet rows = statement.executeQuery()) {
                        return reader.read(rows);
                    }
                });
    }

    private int update(String sql, Object... values) {
        return database.run(
                connection -> {
                    try (PreparedStatement statement = prepare(connection, sql, values)) {
                        return statement.executeUpdate();
                    }
                });
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("varchar", texts));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }
}
