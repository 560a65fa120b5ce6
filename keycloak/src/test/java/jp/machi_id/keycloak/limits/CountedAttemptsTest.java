package jp.machi_id.keycloak.limits;

import static jp.machi_id.keycloak.limits.Attempts.HOME;
import static jp.machi_id.keycloak.limits.Attempts.network;
import static jp.machi_id.keycloak.limits.Attempts.password;
import static jp.machi_id.keycloak.limits.Attempts.stranger;
import static jp.machi_id.keycloak.limits.Attempts.totp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import jp.machi_id.keycloak.keys.KeyedHash;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

@DisplayName("ID-4: limits of guesses")
class CountedAttemptsTest {

    private final FakeClock clock = new FakeClock();
    private final MemoryCounterStore store = new MemoryCounterStore();
    private final AttemptLimits limits =
            new CountedAttempts(
                    store,
                    store,
                    new CounterNames(new KeyedHash(new byte[32])),
                    Sizes.read(SizesTest.options(Map.of("perNetwork", "1000"))),
                    clock);

    @Test
    @DisplayName("ten wrong guesses from one network, then none for a quarter of an hour")
    void accountAndNetwork() {
        assertThat(admitted(20, n -> password("hanako", HOME))).isEqualTo(10);

        clock.pass(Duration.ofMinutes(15).minusMillis(1));
        Admission refused = limits.admit(password("hanako", HOME));
        assertThat(refused.admitted()).isFalse();
        assertThat(refused.until()).isEqualTo(clock.instant().plusMillis(1));

        clock.pass(Duration.ofMillis(1));
        assertThat(admitted(20, n -> password("hanako", HOME))).isEqualTo(10);
    }

    @Test
    @DisplayName("who exhausts an account from one network does not keep the citizen out of another")
    void otherNetwork() {
        admitted(50, n -> password("hanako", "198.51.100.7"));

        assertThat(limits.admit(password("hanako", HOME)).admitted()).isTrue();
    }

    @Test
    @DisplayName("who has many networks gets a hundred guesses at an account in a day, and no more")
    void account() {
        assertThat(admitted(500, n -> password("hanako", network(n)))).isEqualTo(100);
        assertThat(limits.admit(password("hanako", HOME)).admitted()).isFalse();
        assertThat(limits.admit(password("taro", HOME)).admitted()).isTrue();

        clock.pass(Duration.ofHours(24));
        assertThat(limits.admit(password("hanako", HOME)).admitted()).isTrue();
    }

    @Test
    @DisplayName("a password that is locked leaves every other way in open, and the other way round")
    void factorsApart() {
        admitted(500, n -> password("hanako", network(n)));
        assertThat(limits.admit(totp("hanako", HOME)).admitted()).isTrue();

        admitted(500, n -> totp("taro", network(n)));
        assertThat(limits.admit(totp("taro", HOME)).admitted()).isFalse();
        assertThat(limits.admit(password("taro", HOME)).admitted()).isTrue();
    }

    @Test
    @DisplayName("a code of six digits gets twenty guesses in a day")
    void totpIsTighter() {
        assertThat(admitted(500, n -> totp("hanako", network(n)))).isEqualTo(20);
    }

    @Test
    @DisplayName("ID-7: known and unknown addresses are refused after the same number of guesses")
    void knownOrNot() {
        assertThat(admitted(30, n -> stranger("nobody", HOME)))
                .isEqualTo(admitted(30, n -> password("hanako", HOME)));
        assertThat(admitted(300, n -> stranger("nowhere", network(n))))
                .isEqualTo(admitted(300, n -> password("taro", network(n))));
    }

    @Test
    @DisplayName("another way of writing an address is no fresh budget")
    void sameAddress() {
        List<String> writings =
                List.of("hanako@example.jp", " HANAKO@example.jp ", "ｈａｎａｋｏ＠example.jp");
        assertThat(
                        admitted(
                                30,
                                n ->
                                        new Attempt(
                                                "city",
                                                Factor.PASSWORD,
                                                null,
                                                writings.get(n % 3),
                                                HOME)))
                .isEqualTo(10);
    }

    @Test
    @DisplayName("one network tries its share at all accounts together")
    void oneNetwork() {
        assertThat(admitted(1500, n -> password("citizen-" + n, HOME))).isEqualTo(1000);
        assertThat(limits.admit(password("citizen-1", "198.51.100.7")).admitted()).isTrue();
    }

    @Test
    @DisplayName("a right guess is given back, and gives back nothing else")
    void rightGuess() {
        admitted(9, n -> password("hanako", HOME));
        for (int i = 0; i < 50; i++) {
            Admission admission = limits.admit(password("hanako", HOME));
            assertThat(admission.admitted()).isTrue();
            limits.right(admission);
        }

        assertThat(admitted(5, n -> password("hanako", HOME))).isEqualTo(1);
    }

    @Test
    @DisplayName("another account's right guesses from the same network give nothing back")
    void othersRightGuess() {
        for (int i = 0; i < 1000; i++) {
            limits.admit(password("citizen-" + i, HOME));
            limits.right(limits.admit(password("mallory", "198.51.100.7")));
        }

        assertThat(limits.admit(password("anyone", HOME)).admitted()).isFalse();
    }

    @Test
    @DisplayName("guesses under way at one moment share one budget: all are counted before any is looked at")
    void underWay() {
        List<Admission> underWay = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            underWay.add(limits.admit(password("hanako", HOME)));
        }

        assertThat(underWay).filteredOn(Admission::admitted).hasSize(10);
        assertThatThrownBy(() -> limits.right(underWay.get(10)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("what is refused is not counted, so hammering keeps nothing full")
    void refusedIsNotCounted() {
        admitted(10, n -> password("hanako", HOME));
        clock.pass(Duration.ofMinutes(10));
        admitted(1000, n -> password("hanako", HOME));
        clock.pass(Duration.ofMinutes(5));

        assertThat(limits.admit(password("hanako", HOME)).admitted()).isTrue();
    }

    @Test
    @DisplayName("ID-10: staff see what is counted against an account, and free it")
    void staff() {
        admitted(10, n -> password("hanako", HOME));
        limits.admit(totp("hanako", HOME));
        limits.admit(password("taro", HOME));

        assertThat(limits.standings(city(), person("hanako")))
                .extracting(Standing::factor, Standing::scope, Standing::counted, Standing::reached)
                .containsExactlyInAnyOrder(
                        tuple("password", "account", 10, false),
                        tuple(
                                "password", "account-and-network", 10, true),
                        tuple("password", "address", 10, false),
                        tuple(
                                "password", "address-and-network", 10, true),
                        tuple("totp", "account", 1, false),
                        tuple(
                                "totp", "account-and-network", 1, false));

        assertThat(limits.lift(city(), person("hanako"))).isEqualTo(6);
        assertThat(limits.standings(city(), person("hanako"))).isEmpty();
        assertThat(limits.admit(password("hanako", HOME)).admitted()).isTrue();
        assertThat(limits.standings(city(), person("taro"))).isNotEmpty();
    }

    @Test
    @DisplayName("OP-4: nothing that is kept tells an address, an account or a network")
    void kept() {
        limits.admit(password("hanako", HOME));

        assertThat(store.dump()).doesNotContain("hanako").doesNotContain("192.0.2");
    }

    @Test
    @DisplayName("counters are purged when nothing can depend on them any more")
    void purged() {
        limits.admit(password("hanako", HOME));

        assertThat(store.purge(clock.instant())).isZero();
        clock.pass(Duration.ofHours(24).plusMillis(1));
        assertThat(store.purge(clock.instant())).isEqualTo(5);
    }

    private int admitted(int times, IntFunction<Attempt> attempt) {
        int admitted = 0;
        for (int n = 0; n < times; n++) {
            admitted += limits.admit(attempt.apply(n)).admitted() ? 1 : 0;
        }
        return admitted;
    }

    private static RealmModel city() {
        RealmModel realm = mock(RealmModel.class);
        when(realm.getId()).thenReturn("city");
        return realm;
    }

    private static UserModel person(String name) {
        UserModel user = mock(UserModel.class);
        when(user.getId()).thenReturn(name);
        when(user.getEmail()).thenReturn(Attempts.address(name));
        return user;
    }
}
