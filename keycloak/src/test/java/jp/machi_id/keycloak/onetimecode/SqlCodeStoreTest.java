package jp.machi_id.keycloak.onetimecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.machi_id.keycloak.keys.KeyedHash;
import jp.machi_id.keycloak.limits.CounterNames;
import jp.machi_id.keycloak.limits.FakeClock;
import jp.machi_id.keycloak.tables.TestSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The store on a real PostgreSQL, in a schema of its own made by the very changelog that is
 * shipped. Needs {@code MACHI_TEST_DATABASE_URL}, e.g. {@code
 * jdbc:postgresql://localhost:5432/test?user=postgres}.
 */
@DisplayName("ID-3: one-time codes in PostgreSQL")
@EnabledIfEnvironmentVariable(named = "MACHI_TEST_DATABASE_URL", matches = "jdbc:postgresql:.+")
class SqlCodeStoreTest {

    private static final String SCHEMA = "machi_one_time_code_test";
    private static final int AT_ONCE = 16;

    private final FakeClock clock = new FakeClock();
    private TestSchema schema;
    private CodeStore store;

    @BeforeEach
    void createTables() throws Exception {
        schema =
                new TestSchema(
                        SCHEMA, OneTimeCodeTables.CHANGELOG, "META-INF/machi-limits-changelog.xml");
        store = new SqlCodeStore(schema);
    }

    @AfterEach
    void dropTables() throws SQLException {
        schema.close();
    }

    @Test
    @DisplayName("behave as in memory: sent, guessed wrongly, accepted once, refused after it")
    void lifeOfACode() {
        OneTimeCodeEngine engine = engine(15);
        CodeChallenge challenge = Challenges.signingIn("hanako").next();
        SendResult sent = engine.issue(challenge);

        assertThat(engine.status(challenge).live()).isTrue();
        assertThat(engine.verify(challenge, wrong(sent.code()))).isEqualTo(Verdict.WRONG);
        assertThat(engine.verify(challenge, sent.code())).isEqualTo(Verdict.ACCEPTED);
        assertThat(engine.verify(challenge, sent.code())).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    @DisplayName("take back a mail that was not delivered")
    void undelivered() {
        OneTimeCodeEngine engine = engine(15);
        CodeChallenge challenge = Challenges.signingIn("hanako").next();
        for (int i = 0; i < 30; i++) {
            SendResult sent = engine.issue(challenge);
            assertThat(sent.outcome()).isEqualTo(SendResult.Outcome.SENT);
            engine.undelivered(challenge, sent.sentAt());
        }
        assertThat(engine.status(challenge).undelivered()).isTrue();
    }

    @Test
    @DisplayName("concurrent guesses at one code cannot exceed its cap")
    void concurrentGuessesOfOneCode() throws Exception {
        OneTimeCodeEngine engine = engine(1000);
        CodeChallenge challenge = Challenges.registering().next();
        String code = engine.issue(challenge).code();

        List<Verdict> verdicts = atOnce(64, () -> engine.verify(challenge, wrong(code)));

        // The fifth wrong guess is evaluated too, and answered as the last one.
        assertThat(verdicts).filteredOn(Verdict.WRONG::equals).hasSize(4);
        assertThat(attemptsOf(challenge)).isEqualTo(5);
        assertThat(engine.verify(challenge, code)).isEqualTo(Verdict.TOO_MANY_ATTEMPTS);
    }

    @Test
    @DisplayName("concurrent guesses in many sessions cannot exceed the citizen's cap")
    void concurrentGuessesOfOneCitizen() throws Exception {
        OneTimeCodeEngine engine = engine(7);
        Challenges hanako = Challenges.signingIn("hanako");
        List<CodeChallenge> sessions = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            sessions.add(hanako.address(i + "@example.jp").next());
            codes.add(engine.issue(sessions.get(i)).code());
        }
        List<Callable<Verdict>> guesses = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            CodeChallenge session = sessions.get(i);
            String guess = wrong(codes.get(i));
            guesses.add(() -> engine.verify(session, guess));
        }

        assertThat(run(guesses)).filteredOn(Verdict.WRONG::equals).hasSize(6);
        assertThat(engine.verify(sessions.get(0), codes.get(0))).isEqualTo(Verdict.TOO_MANY_ATTEMPTS);
    }

    @Test
    @DisplayName("a right code typed many times at once is accepted once")
    void acceptedOnce() throws Exception {
        OneTimeCodeEngine engine = engine(15);
        CodeChallenge challenge = Challenges.registering().next();
        String code = engine.issue(challenge).code();

        assertThat(atOnce(32, () -> engine.verify(challenge, code)))
                .filteredOn(Verdict.ACCEPTED::equals)
                .hasSize(1);
    }

    @Test
    @DisplayName("asked for many times at once, one mail is sent")
    void sentOnce() throws Exception {
        OneTimeCodeEngine engine = engine(15);
        CodeChallenge challenge = Challenges.registering().next();

        assertThat(atOnce(32, () -> engine.issue(challenge).outcome()))
                .filteredOn(SendResult.Outcome.SENT::equals)
                .hasSize(1);
    }

    @Test
    @DisplayName("concurrent requests for mails cannot exceed the address's cap")
    void concurrentSends() throws Exception {
        OneTimeCodeEngine engine = engine(15, 10);
        Challenges registering = Challenges.registering();
        List<Callable<SendResult.Outcome>> sends = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            CodeChallenge challenge = registering.next();
            sends.add(() -> engine.issue(challenge).outcome());
        }

        assertThat(run(sends)).filteredOn(SendResult.Outcome.SENT::equals).hasSize(10);
    }

    @Test
    @DisplayName("a transaction that throws leaves nothing, a committed guess stays")
    void ownTransaction() {
        OneTimeCodeEngine engine = engine(15);
        CodeChallenge challenge = Challenges.registering().next();
        engine.verify(challenge, wrong(engine.issue(challenge).code()));
        assertThatThrownBy(
                        () ->
                                store.inTransaction(
                                        tx -> {
                                            tx.lockCode("doomed", "realm");
                                            throw new IllegalStateException("request fails");
                                        }))
                .hasMessage("request fails");

        assertThat(attemptsOf(challenge)).isEqualTo(1);
        StoredCode doomed = store.inTransaction(tx -> tx.read("doomed"));
        assertThat(doomed).isEqualTo(StoredCode.NONE);
    }

    @Test
    @DisplayName("are purged when nothing can depend on them any more")
    void purged() {
        engine(15).issue(Challenges.registering().next());
        Instant now = clock.instant();

        assertThat(store.purge(now)).isLessThanOrEqualTo(1);
        assertThat(store.purge(now.plus(Duration.ofDays(3650)))).isGreaterThan(0);
        assertThat(store.purge(now.plus(Duration.ofDays(3650)))).isZero();
    }

    private int attemptsOf(CodeChallenge challenge) {
        String id =
                new KeyedHash(new byte[32])
                        .of(
                                "challenge",
                                challenge.realmId(),
                                challenge.authenticationSession(),
                                challenge.purpose().id(),
                                challenge.address());
        return store.inTransaction(tx -> tx.read(id)).attempts();
    }

    private OneTimeCodeEngine engine(int attempts) {
        return engine(attempts, 1000);
    }

    private OneTimeCodeEngine engine(int attempts, int sends) {
        CodeLimits d = CodeLimits.DEFAULT;
        CodeLimits limits =
                new CodeLimits(
                        d.timeToLive(),
                        d.resendWait(),
                        d.attemptsPerCode(),
                        new CodeLimits.Caps(attempts, attempts, 1000),
                        d.attemptsWindow(),
                        new CodeLimits.Caps(sends, sends, 1000),
                        d.sendsWindow());
        KeyedHash hash = new KeyedHash(new byte[32]);
        return new OneTimeCodeEngine(
                store, store, hash, new CounterNames(hash), limits, clock);
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        List<Callable<T>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(work);
        }
        return run(all);
    }

    private static <T> List<T> run(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String wrong(String code) {
        return String.format("%06d", (Integer.parseInt(code) + 1) % 1_000_000);
    }
}
