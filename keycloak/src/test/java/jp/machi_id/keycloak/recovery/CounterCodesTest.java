package jp.machi_id.keycloak.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import jp.machi_id.keycloak.keys.KeyedHash;
import jp.machi_id.keycloak.limits.FakeClock;
import jp.machi_id.keycloak.tables.TestSchema;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The codes on a real PostgreSQL, in a schema of its own made by the very changelog that is shipped.
 * Needs {@code MACHI_TEST_DATABASE_URL}, e.g. {@code
 * jdbc:postgresql://localhost:5432/test?user=postgres}.
 */
@DisplayName("ID-7: the codes of the counter in PostgreSQL")
@EnabledIfEnvironmentVariable(named = "MACHI_TEST_DATABASE_URL", matches = "jdbc:postgresql:.+")
class CounterCodesTest {

    private static final String SCHEMA = "machi_counter_code_test";
    private static final String REALM = "city";
    private static final String HANAKO = "hanako";

    private final FakeClock clock = new FakeClock();
    private TestSchema schema;
    private SessionFactory database;

    @BeforeEach
    void createTables() throws Exception {
        schema = new TestSchema(SCHEMA, RecoveryTables.CHANGELOG);
        // By a data source: of a URL Hibernate tells the log, and the password stands in it.
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setURL(System.getenv("MACHI_TEST_DATABASE_URL"));
        Configuration configuration = new Configuration();
        configuration.getProperties().put("hibernate.connection.datasource", server);
        configuration.setProperty("hibernate.default_schema", SCHEMA);
        database = configuration.buildSessionFactory();
    }

    @AfterEach
    void dropTables() throws Exception {
        database.close();
        schema.close();
    }

    @Test
    @DisplayName("may be used for thirty minutes, and not a moment longer")
    void life() {
        CounterCodes.Issued issued = issue(HANAKO);
        assertThat(Duration.between(clock.instant(), issued.expiresAt()))
                .isEqualTo(Duration.ofMinutes(30));

        clock.pass(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(check(HANAKO, issued)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(check(HANAKO, issued)).isEmpty();
    }

    @Test
    @DisplayName("checked in time may be used after it, once")
    void usedOnce() {
        CounterCodes.Issued issued = issue(HANAKO);
        String ticket = check(HANAKO, issued).orElseThrow();
        clock.pass(Duration.ofMinutes(31));

        assertThat(use(ticket)).isTrue();
        assertThat(use(ticket)).isFalse();
    }

    @Test
    @DisplayName("are the citizen's own, and a new one takes the place of the one before")
    void one() {
        CounterCodes.Issued before = issue(HANAKO);
        CounterCodes.Issued issued = issue(HANAKO);

        assertThat(check(HANAKO, before)).isEmpty();
        assertThat(check(HANAKO, issued)).isPresent();
        assertThat(check("taro", issued)).isEmpty();
        assertThat(check(null, issued)).isEmpty();
    }

    private CounterCodes.Issued issue(String userId) {
        return in(codes -> codes.issue(REALM, userId, "clerk"));
    }

    private Optional<String> check(String userId, CounterCodes.Issued issued) {
        return in(codes -> codes.check(REALM, userId, issued.code()));
    }

    private boolean use(String ticket) {
        return in(codes -> codes.use(REALM, HANAKO, ticket));
    }

    private <T> T in(Function<CounterCodes, T> work) {
        KeyedHash hash = new KeyedHash(new byte[32]);
        return database.fromTransaction(
                session -> work.apply(new CounterCodes(session, hash, clock)));
    }
}
