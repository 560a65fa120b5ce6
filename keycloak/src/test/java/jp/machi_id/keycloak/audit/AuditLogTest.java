package jp.machi_id.keycloak.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.machi_id.keycloak.limits.FakeClock;
import jp.machi_id.keycloak.tables.DatabaseRefusal;
import jp.machi_id.keycloak.tables.SqlTransactions;
import jp.machi_id.keycloak.tables.TestSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log on a real PostgreSQL; see {@link TestSchema}. */
@DisplayName("OP-5: the audit log in PostgreSQL")
@EnabledIfEnvironmentVariable(named = "MACHI_TEST_DATABASE_URL", matches = "jdbc:postgresql:.+")
class AuditLogTest {

    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final FakeClock clock = new FakeClock();
    private final AuditKeys keys = AuditKeys.read("k1:" + KEY);
    private TestSchema schema;
    private AuditStore store;
    private AuditSealer sealer;
    private AuditRetention retention;

    @BeforeEach
    void createTables() throws Exception {
        schema = new TestSchema("machi_audit_test", AuditTables.CHANGELOG);
        store = new AuditStore(schema, keys);
        sealer = new AuditSealer(schema, keys, clock);
        retention = new AuditRetention(schema, keys, Duration.ofDays(1096), clock);
    }

    @AfterEach
    void dropTables() throws SQLException {
        schema.close();
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(
            strings = {
                "UPDATE %s.machi_audit SET actor_id = 'taro'",
                "DELETE FROM %s.machi_audit",
                "TRUNCATE %s.machi_audit",
                "UPDATE %s.machi_audit_seal SET count = 0",
                "DELETE FROM %s.machi_audit_seal",
                "TRUNCATE %s.machi_audit_seal",
                "SELECT set_config('machi.audit_purge_through', '99', false);"
                        + " UPDATE %s.machi_audit SET actor_id = 'taro'"
            })
    @DisplayName("lines and seals are appended and never changed or removed")
    void appendOnly(String statement) {
        store.append(List.of(line(), line()));
        sealer.seal();

        assertThatThrownBy(() -> schema.execute(statement)).hasMessageContaining("append-only");
        assertThat(count("machi_audit")).isEqualTo(2);
    }

    @Test
    @DisplayName("each line is sealed once, in chains of seals that follow each other")
    void sealed() {
        store.append(List.of(line(), line()));
        sealer.seal();
        sealer.seal();
        store.append(List.of(line()));
        sealer.seal();

        assertThat(seals()).containsExactly("1: 1-2 (2)", "2: 3-3 (1)");
    }

    @Test
    @DisplayName("numbers of transactions that were rolled back leave gaps that seals know")
    void gaps() {
        store.append(List.of(line()));
        assertThatThrownBy(
                        () ->
                                schema.run(
                                        (connection, qualify) -> {
                                            new AuditStore(in(connection), keys)
                                                    .append(List.of(line(), line()));
                                            throw new IllegalStateException("request fails");
                                        }))
                .hasMessage("request fails");
        store.append(List.of(line()));
        sealer.seal();

        assertThat(seals()).containsExactly("1: 1-4 (2)");
        assertThat(sealedIds()).containsExactly("1 4");
    }

    @Test
    @DisplayName("a line that commits after one with a higher number is sealed as well")
    void lateCommit() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (Connection slow = TestSchema.connect()) {
            slow.setAutoCommit(false);
            new AuditStore(in(slow), keys).append(List.of(line()));
            store.append(List.of(line()));

            // The sealer waits for whoever has written and not committed, but not for long.
            Future<?> sealing = threads.submit(sealer::seal);
            assertThatThrownBy(sealing::get).hasRootCauseInstanceOf(SQLException.class);
            assertThat(seals()).isEmpty();

            slow.commit();
        } finally {
            threads.shutdownNow();
        }
        sealer.seal();
        assertThat(sealedIds()).containsExactly("1 2");
    }

    @Test
    @DisplayName("writers and two sealing nodes at once leave no line out and none twice")
    void atOnce() throws Exception {
        AuditSealer other = new AuditSealer(schema, keys, clock);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                all.add(threads.submit(() -> store.append(List.of(line(), line()))));
                if (i % 10 == 0) {
                    all.add(threads.submit(sealer::seal));
                    all.add(threads.submit(other::seal));
                }
            }
            for (Future<?> done : all) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        sealer.seal();
        List<String> ids = List.of(String.join(" ", sealedIds()).trim().split(" +"));

        assertThat(ids).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("with nothing to seal a seal says so each hour")
    void heartbeat() {
        sealer.seal();
        clock.pass(Duration.ofMinutes(59));
        sealer.seal();
        clock.pass(Duration.ofMinutes(2));
        sealer.seal();

        assertThat(seals()).containsExactly("1: 1-0 (0)", "2: 1-0 (0)");
    }

    @Test
    @DisplayName("what is past its time is removed by whole seals, and the removal is a line itself")
    void retention() {
        store.append(List.of(line(), line()));
        sealer.seal();
        clock.pass(Duration.ofDays(1000));
        store.append(List.of(line()));
        sealer.seal();
        assertThat(retention.purge()).isZero();
        clock.pass(Duration.ofDays(97));

        assertThat(retention.purge()).isEqualTo(2);
        assertThat(retention.purge()).isZero();
        sealer.seal();
        assertThat(texts("SELECT event || ' ' || details FROM %s.machi_audit ORDER BY id"))
                .containsExactly(
                        "LOGIN {}",
                        "AUDIT_LOG {\"act\":\"audit_log_purged\",\"lines\":\"2\",\"through_seal\":\"1\"}");
        assertThat(seals()).containsExactly("1: 1-2 (2)", "2: 3-3 (1)", "3: 4-4 (1)");
    }

    @Test
    @DisplayName("of two lines in one statement one that cannot be written takes the other with it")
    void allOrNothing() {
        AuditLine broken =
                new AuditLine(
                        "x".repeat(37), Instant.now(), "city", ActorKind.CITIZEN, "h", "h", "LOGIN",
                        AuditLine.SUCCESS, null, null, null, null, null, null, null, null,
                        new TreeMap<>());
        assertThatThrownBy(() -> store.append(List.of(line(), broken)))
                .isInstanceOf(DatabaseRefusal.class);
        assertThat(count("machi_audit")).isZero();
    }

    private AuditLine line() {
        SortedMap<String, String> none = new TreeMap<>();
        return new AuditLine(
                UUID.randomUUID().toString(),
                clock.instant(),
                "city",
                ActorKind.CITIZEN,
                "hanako",
                "hanako",
                "LOGIN",
                AuditLine.SUCCESS,
                null,
                "portal",
                "192.0.2.0/24",
                null,
                "Safari / iOS",
                "pwd email",
                null,
                "0".repeat(32),
                none);
    }

    private static SqlTransactions in(Connection connection) {
        return new SqlTransactions() {
            @Override
            public <T> T run(Work<T> work) {
                try {
                    return work.run(connection, name -> "machi_audit_test." + name);
                } catch (SQLException e) {
                    throw new DatabaseRefusal("test", e);
                }
            }
        };
    }

    private int count(String table) {
        return Integer.parseInt(texts("SELECT count(*) FROM %s." + table).get(0));
    }

    private List<String> seals() {
        return texts(
                "SELECT no || ': ' || first_id || '-' || last_id || ' (' || count || ')' FROM"
                        + " %s.machi_audit_seal ORDER BY no");
    }

    /** The numbers of the lines of each seal. */
    private List<String> sealedIds() {
        return texts(
                "SELECT regexp_replace(lines, ':[^ ]+', '', 'g') FROM %s.machi_audit_seal ORDER BY"
                        + " no");
    }

    private List<String> texts(String sql) {
        List<String> found = new ArrayList<>();
        try (Connection connection = TestSchema.connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql.replace("%s", "machi_audit_test"))) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
