package jp.machi_id.keycloak.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.hibernate.jdbc.ReturningWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The store on a real PostgreSQL, in a schema of its own made by the very changelog that is
 * shipped. Needs {@code MACHI_TEST_DATABASE_URL}, e.g. {@code
 * jdbc:postgresql://localhost:5432/test?user=postgres}.
 */
@DisplayName("ID-11: decisions of citizens in PostgreSQL")
@EnabledIfEnvironmentVariable(named = "MACHI_TEST_DATABASE_URL", matches = "jdbc:postgresql:.+")
class ConsentStoreTest {

    private static final String SCHEMA = "machi_consent_test";
    private static final String TABLE = SCHEMA + ".machi_consent";
    private static final ConsentOrigin PORTAL = ConsentOrigin.portal("portal");

    private static final Decision TERMS = new Decision("terms", "2026-10-01", true);
    private static final Decision NEWS = new Decision("news", "2026-10-01", true);
    private static final Decision NO_NEWS = new Decision("news", "2026-10-01", false);

    private Connection connection;
    private ConsentStore store;

    @BeforeEach
    void createTables() throws Exception {
        connection = DriverManager.getConnection(System.getenv("MACHI_TEST_DATABASE_URL"));
        execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        execute("CREATE SCHEMA " + SCHEMA);
        Database database =
                DatabaseFactory.getInstance()
                        .findCorrectDatabaseImplementation(new JdbcConnection(connection));
        // As Keycloak does; the connection itself has no search path of its own.
        database.setDefaultSchemaName(SCHEMA);
        new Liquibase(ConsentTables.CHANGELOG, new ClassLoaderResourceAccessor(), database)
                .update(new Contexts(), new LabelExpression());
        connection.setAutoCommit(true);
        store = new ConsentStore(this::onConnection, TABLE);
    }

    @AfterEach
    void dropTables() throws SQLException {
        execute("DROP SCHEMA " + SCHEMA + " CASCADE");
        connection.close();
    }

    @Test
    @DisplayName("the latest decision on a purpose counts, the others stay as history")
    void latest() {
        store.record("city", "hanako", List.of(TERMS, NEWS), PORTAL);
        store.record("city", "hanako", List.of(NO_NEWS), PORTAL);

        assertThat(store.latest("city", "hanako").values())
                .extracting(Consent::decision)
                .containsExactly(NO_NEWS, TERMS);
        assertThat(store.history("city", "hanako"))
                .extracting(Consent::decision)
                .containsExactly(NO_NEWS, NEWS, TERMS);
        assertThat(store.history("city", "hanako").get(0).decidedAt())
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(1)),
                        Instant.now().plus(Duration.ofMinutes(1)));
    }

    @Test
    @DisplayName("belong to one citizen of one realm")
    void ofOneCitizen() {
        store.record("city", "hanako", List.of(TERMS), PORTAL);
        assertThat(store.latest("city", "taro")).isEmpty();
        assertThat(store.latest("town", "hanako")).isEmpty();
        assertThat(store.history("town", "hanako")).isEmpty();
        assertThat(store.given("town", List.of("hanako"))).isEmpty();
    }

    @Test
    @DisplayName("what stands is read for many citizens at once")
    void given() {
        store.record("city", "hanako", List.of(TERMS, NEWS, NO_NEWS), PORTAL);
        store.record("city", "taro", List.of(NEWS), PORTAL);
        store.record("city", "jiro", List.of(NO_NEWS), PORTAL);

        assertThat(store.given("city", List.of("hanako", "jiro", "nobody")))
                .containsOnlyKeys("hanako")
                .hasEntrySatisfying(
                        "hanako",
                        given -> assertThat(given).containsOnly(entry("terms", "2026-10-01")));
        assertThat(store.given("city", List.of())).isEmpty();
    }

    @Test
    @DisplayName("ID-11: whoever leaves takes back all that stands, and nothing else gets a row")
    void withdrawAll() throws SQLException {
        Decision oldTerms = new Decision("terms", "2025-04-01", true);
        Decision noDisaster = new Decision("disaster", "2026-10-01", false);
        store.record("city", "hanako", List.of(oldTerms, NEWS, noDisaster), PORTAL);
        store.record("city", "taro", List.of(TERMS), PORTAL);

        ConsentOrigin leaving = ConsentOrigin.withdrawal("portal");
        assertThat(store.withdrawAll("city", "hanako", leaving)).isEqualTo(2);
        assertThat(store.withdrawAll("city", "hanako", leaving)).isZero();

        assertThat(store.latest("city", "hanako").values())
                .extracting(Consent::decision)
                .containsExactly(noDisaster, NO_NEWS, new Decision("terms", "2025-04-01", false));
        assertThat(store.latest("city", "taro").values())
                .extracting(Consent::decision)
                .containsExactly(TERMS);
        assertThat(count("origin = 'withdrawal' AND client_id = 'portal'")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE " + TABLE + " SET given = false",
                "DELETE FROM " + TABLE,
                "DELETE FROM " + TABLE + " WHERE user_id = 'nobody'",
                "TRUNCATE " + TABLE
            })
    @DisplayName("ID-11: a decision once made is neither changed nor deleted:")
    void appendOnly(String statement) throws SQLException {
        store.record("city", "hanako", List.of(TERMS), PORTAL);
        assertThatThrownBy(() -> execute(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("machi_consent is append-only");
        assertThat(count("given")).isEqualTo(1);
    }

    private <T> T onConnection(ReturningWork<T> work) {
        try {
            return work.execute(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int count(String condition) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT count(*) FROM " + TABLE + " WHERE " + condition)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
