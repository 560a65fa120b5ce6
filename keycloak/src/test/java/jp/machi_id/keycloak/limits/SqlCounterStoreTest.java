package jp.machi_id.keycloak.limits;

import static jp.machi_id.keycloak.limits.Attempts.HOME;
import static jp.machi_id.keycloak.limits.Attempts.network;
import static jp.machi_id.keycloak.limits.Attempts.password;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.machi_id.keycloak.keys.KeyedHash;
import jp.machi_id.keycloak.tables.TestSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The counters on a real PostgreSQL; see {@link TestSchema}. */
@DisplayName("ID-4: limits of guesses in PostgreSQL")
@EnabledIfEnvironmentVariable(named = "MACHI_TEST_DATABASE_URL", matches = "jdbc:postgresql:.+")
class SqlCounterStoreTest {

    private static final int AT_ONCE = 16;

    private final FakeClock clock = new FakeClock();
    private TestSchema schema;
    private CounterStore store;
    private AttemptLimits limits;

    @BeforeEach
    void createTables() throws Exception {
        schema = new TestSchema("machi_limits_test", LimitTables.CHANGELOG);
        store = new SqlCounterStore(schema);
        limits =
                new CountedAttempts(
                        store,
                        store,
                        new CounterNames(new KeyedHash(new byte[32])),
                        Sizes.read(SizesTest.options(Map.of())),
                        clock);
    }

    @AfterEach
    void dropTables() throws SQLException {
        schema.close();
    }

    @Test
    @DisplayName("concurrent guesses cannot exceed the cap of an account from one network")
    void concurrentFromOneNetwork() throws Exception {
        List<Admission> all = atOnce(64, n -> limits.admit(password("hanako", HOME)));

        assertThat(all).filteredOn(Admission::admitted).hasSize(10);
    }

    @Test
    @DisplayName("concurrent guesses from many networks cannot exceed the cap of an account")
    void concurrentFromManyNetworks() throws Exception {
        List<Admission> all = atOnce(160, n -> limits.admit(password("hanako", network(n))));

        assertThat(all).filteredOn(Admission::admitted).hasSize(100);
    }

    @Test
    @DisplayName("right guesses among wrong ones give back themselves alone, also at once")
    void concurrentRightGuesses() throws Exception {
        for (int i = 0; i < 5; i++) {
            limits.admit(password("hanako", HOME));
        }
        atOnce(
                40,
                n -> {
                    Admission admission = limits.admit(password("hanako", HOME));
                    if (admission.admitted()) {
                        limits.right(admission);
                    }
                    return admission;
                });

        List<Admission> wrong = atOnce(20, n -> limits.admit(password("hanako", HOME)));
        assertThat(wrong).filteredOn(Admission::admitted).hasSize(5);
    }

    @Test
    @DisplayName("counters taken away while guesses wait for them are put in place again")
    void purgedMeanwhile() throws Exception {
        List<Admission> all =
                atOnce(
                        200,
                        n -> {
                            store.purge(clock.instant().plus(Duration.ofDays(365)));
                            return limits.admit(password("hanako", HOME));
                        });

        assertThat(all).hasSize(200);
    }

    @Test
    @DisplayName("a transaction that throws counts nothing")
    void rolledBack() {
        CounterNames.Named named = new CounterNames(new KeyedHash(new byte[32])).of("city", "x");
        Counter counter =
                named.account("hanako", new CounterNames.Size(1, Duration.ofMinutes(1)));
        assertThatThrownBy(
                        () ->
                                store.inTransaction(
                                        tx -> {
                                            Counters all = new Counters(List.of(counter));
                                            all.add(
                                                    tx.lockWindows(all.all(), "city"),
                                                    tx,
                                                    clock.instant());
                                            throw new IllegalStateException("request fails");
                                        }))
                .hasMessage("request fails");

        assertThat(store.ownedBy(List.of(counter.owner()))).isEmpty();
    }

    @Test
    @DisplayName("are shown, lifted for one account, and purged when their window has passed")
    void shownAndPurged() {
        limits.admit(password("hanako", HOME));
        limits.admit(password("taro", HOME));
        String hanako = new CounterNames(new KeyedHash(new byte[32])).ownerOfAccount("city", "hanako");

        assertThat(store.ownedBy(List.of(hanako)))
                .extracting(CounterStore.Kept::scope, CounterStore.Kept::most)
                .containsExactly(
                        tuple("account", 100),
                        tuple("account-and-network", 10));
        assertThat(store.dropOwnedBy(List.of(hanako))).isEqualTo(2);
        assertThat(store.purge(clock.instant())).isZero();
        assertThat(store.purge(clock.instant().plus(Duration.ofDays(2)))).isEqualTo(7);
    }

    private interface Numbered<T> {
        T run(int n);
    }

    private static <T> List<T> atOnce(int times, Numbered<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int n = i;
                all.add(() -> work.run(n));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(all)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
