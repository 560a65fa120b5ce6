package jp.machi_id.keycloak.onetimecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import jp.machi_id.keycloak.onetimecode.SendResult.Outcome;
import jp.machi_id.keycloak.keys.KeyedHash;
import jp.machi_id.keycloak.limits.CounterNames;
import jp.machi_id.keycloak.limits.FakeClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ID-3: one-time codes are limited, each limit apart")
class CodeLimitsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int FAR = 1_000_000;

    private final FakeClock clock = new FakeClock();

    @Test
    @DisplayName("guesses of one code: after the cap even the right code is refused")
    void attemptsPerCode() {
        OneTimeCodeEngine engine = engine(caps(FAR, FAR, FAR), caps(FAR, FAR, FAR));
        CodeChallenge challenge = Challenges.registering().next();
        String code = engine.issue(challenge).code();

        for (int i = 1; i < 5; i++) {
            assertThat(engine.verify(challenge, wrong(code))).isEqualTo(Verdict.WRONG);
        }
        assertThat(engine.verify(challenge, wrong(code))).isEqualTo(Verdict.TOO_MANY_ATTEMPTS);
        assertThat(engine.verify(challenge, code)).isEqualTo(Verdict.TOO_MANY_ATTEMPTS);
        clock.pass(HOUR);
        assertThat(engine.issue(challenge).outcome()).isEqualTo(Outcome.TOO_MANY_ATTEMPTS);
    }

    @Test
    @DisplayName("a resend never resets the guesses")
    void resendKeepsAttempts() {
        OneTimeCodeEngine engine = engine(caps(FAR, FAR, FAR), caps(FAR, FAR, FAR));
        CodeChallenge challenge = Challenges.registering().next();
        for (int i = 1; i < 5; i++) {
            String code = engine.issue(challenge).code();
            assertThat(engine.verify(challenge, wrong(code))).isEqualTo(Verdict.WRONG);
            clock.pass(Duration.ofMinutes(1));
        }
        String last = engine.issue(challenge).code();

        assertThat(engine.verify(challenge, wrong(last))).isEqualTo(Verdict.TOO_MANY_ATTEMPTS);
        assertThat(engine.verify(challenge, last)).isEqualTo(Verdict.TOO_MANY_ATTEMPTS);
    }

    @Test
    @DisplayName("guesses per citizen, across sessions, addresses and networks, until the window has passed")
    void attemptsPerCitizen() {
        OneTimeCodeEngine engine = engine(caps(3, 3, FAR), caps(FAR, FAR, FAR));
        Challenges hanako = Challenges.signingIn("hanako");
        for (int i = 0; i < 3; i++) {
            guessWrongly(engine, hanako.address(i + "@example.jp").source("198.51." + i + ".1").next());
        }

        assertThat(engine.issue(hanako.next()).outcome()).isEqualTo(Outcome.TOO_MANY_ATTEMPTS);
        assertThat(engine.issue(Challenges.signingIn("taro").next()).outcome()).isEqualTo(Outcome.SENT);
        clock.pass(HOUR.minusMillis(1));
        assertThat(engine.issue(hanako.next()).outcome()).isEqualTo(Outcome.TOO_MANY_ATTEMPTS);
        clock.pass(Duration.ofMillis(1));
        assertThat(engine.issue(hanako.next()).outcome()).isEqualTo(Outcome.SENT);
    }

    @Test
    @DisplayName("ID-7: guesses at a citizen's code from one network keep the citizen out of no other")
    void oneNetworkShutsNobodyOut() {
        for (Challenges challenges :
                List.of(Challenges.signingIn("hanako"), Challenges.registering())) {
            OneTimeCodeEngine engine = engine(caps(3, 6, FAR), caps(FAR, FAR, FAR));
            for (int i = 1; i <= 3; i++) {
                guessWrongly(engine, challenges.source("198.51.100." + i).next());
            }

            assertThat(engine.issue(challenges.source("198.51.100.9").next()).outcome())
                    .isEqualTo(Outcome.TOO_MANY_ATTEMPTS);
            CodeChallenge own = challenges.source("192.0.2.10").next();
            assertThat(engine.verify(own, engine.issue(own).code())).isEqualTo(Verdict.ACCEPTED);
        }
    }

    @Test
    @DisplayName("ID-3: guesses from many networks are stopped by the cap that holds everywhere")
    void manyNetworks() {
        for (Challenges challenges :
                List.of(Challenges.signingIn("hanako"), Challenges.registering())) {
            OneTimeCodeEngine engine = engine(caps(3, 6, FAR), caps(FAR, FAR, FAR));
            for (int i = 1; i <= 6; i++) {
                guessWrongly(engine, challenges.source("198.51." + i + ".1").next());
            }

            assertThat(engine.issue(challenges.source("192.0.2.10").next()).outcome())
                    .isEqualTo(Outcome.TOO_MANY_ATTEMPTS);
        }
    }

    @Test
    @DisplayName("ID-7: mails asked for from one network keep the citizen from no code elsewhere")
    void mailsOfOneNetwork() {
        OneTimeCodeEngine engine = engine(caps(FAR, FAR, FAR), caps(3, 6, FAR));
        Challenges hanako = Challenges.signingIn("hanako");
        for (int i = 1; i <= 3; i++) {
            engine.issue(hanako.source("198.51.100." + i).next());
        }

        assertThat(engine.issue(hanako.source("198.51.100.9").next()).outcome())
                .isEqualTo(Outcome.TOO_MANY_SENDS);
        assertThat(engine.issue(hanako.source("192.0.2.10").next()).outcome())
                .isEqualTo(Outcome.SENT);
    }

    @Test
    @DisplayName("a success, of password or code, gives no guess back")
    void successResetsNothing() {
        OneTimeCodeEngine engine = engine(caps(3, 3, FAR), caps(FAR, FAR, FAR));
        Challenges hanako = Challenges.signingIn("hanako");
        guessWrongly(engine, hanako.next());
        guessWrongly(engine, hanako.next());
        CodeChallenge good = hanako.next();
        assertThat(engine.verify(good, engine.issue(good).code())).isEqualTo(Verdict.ACCEPTED);
        CodeChallenge last = hanako.next();
        String code = engine.issue(last).code();

        assertThat(engine.verify(last, wrong(code))).isEqualTo(Verdict.TOO_MANY_ATTEMPTS);
        assertThat(engine.verify(last, code)).isEqualTo(Verdict.TOO_MANY_ATTEMPTS);
    }

    @Test
    @DisplayName("a right code costs nothing")
    void successIsNotCounted() {
        OneTimeCodeEngine engine = engine(caps(2, 2, 2), caps(FAR, FAR, FAR));
        Challenges hanako = Challenges.signingIn("hanako");
        for (int i = 0; i < 20; i++) {
            CodeChallenge challenge = hanako.next();
            assertThat(engine.verify(challenge, engine.issue(challenge).code()))
                    .isEqualTo(Verdict.ACCEPTED);
        }
    }

    @Test
    @DisplayName("guesses per address, across sessions and networks")
    void attemptsPerAddress() {
        OneTimeCodeEngine engine = engine(caps(3, 3, FAR), caps(FAR, FAR, FAR));
        Challenges registering = Challenges.registering();
        for (int i = 0; i < 3; i++) {
            guessWrongly(engine, registering.source("198.51." + i + ".1").next());
        }

        assertThat(engine.issue(registering.next()).outcome()).isEqualTo(Outcome.TOO_MANY_ATTEMPTS);
        assertThat(engine.issue(registering.address("taro@example.jp").next()).outcome())
                .isEqualTo(Outcome.SENT);
    }

    @Test
    @DisplayName("guesses at registration do not use up the sign-in of whose address it is")
    void purposesApart() {
        OneTimeCodeEngine engine = engine(caps(3, 3, FAR), caps(FAR, FAR, FAR));
        Challenges registering = Challenges.registering();
        for (int i = 0; i < 3; i++) {
            guessWrongly(engine, registering.next());
        }

        assertThat(engine.issue(registering.next()).outcome()).isEqualTo(Outcome.TOO_MANY_ATTEMPTS);
        assertThat(engine.issue(Challenges.signingIn("hanako").next()).outcome())
                .isEqualTo(Outcome.SENT);
    }

    @Test
    @DisplayName("guesses per network: the /24 of IPv4 and the /64 of IPv6, whatever the address or purpose")
    void attemptsPerNetwork() {
        for (String network : new String[] {"192.0.2.", "2001:db8:1:2::"}) {
            OneTimeCodeEngine engine = engine(caps(3, FAR, 3), caps(FAR, FAR, FAR));
            Challenges registering = Challenges.registering();
            for (int i = 1; i <= 3; i++) {
                guessWrongly(engine, registering.address(i + "@example.jp").source(network + i).next());
            }

            assertThat(engine.issue(registering.source(network + "9").next()).outcome())
                    .isEqualTo(Outcome.TOO_MANY_ATTEMPTS);
            assertThat(engine.issue(Challenges.signingIn("taro").source(network + "8").next()).outcome())
                    .isEqualTo(Outcome.TOO_MANY_ATTEMPTS);
            assertThat(engine.issue(registering.source("203.0.113.1").next()).outcome())
                    .isEqualTo(Outcome.SENT);
            assertThat(engine.issue(registering.source("2001:db8:1:3::1").next()).outcome())
                    .isEqualTo(Outcome.SENT);
        }
    }

    @Test
    @DisplayName("mails per citizen, per address and per network, across sessions, until the window has passed")
    void sends() {
        assertSendsCapped(
                engine(caps(FAR, FAR, FAR), caps(3, 3, FAR)), Challenges.signingIn("hanako"));
        assertSendsCapped(
                engine(caps(FAR, FAR, FAR), caps(3, 3, FAR)), Challenges.registering());
        assertSendsCapped(
                engine(caps(FAR, FAR, FAR), caps(3, FAR, 3)), Challenges.registering());
    }

    @Test
    @DisplayName("a refused mail leaves the code that is out valid")
    void refusedSendKeepsCode() {
        OneTimeCodeEngine engine = engine(caps(FAR, FAR, FAR), caps(1, 1, FAR));
        CodeChallenge challenge = Challenges.registering().next();
        String code = engine.issue(challenge).code();
        clock.pass(Duration.ofMinutes(1));

        assertThat(engine.issue(challenge).outcome()).isEqualTo(Outcome.TOO_MANY_SENDS);
        assertThat(engine.verify(challenge, code)).isEqualTo(Verdict.ACCEPTED);
    }

    private void assertSendsCapped(OneTimeCodeEngine engine, Challenges challenges) {
        for (int i = 0; i < 3; i++) {
            assertThat(engine.issue(challenges.next()).outcome()).isEqualTo(Outcome.SENT);
        }
        assertThat(engine.issue(challenges.next()).outcome()).isEqualTo(Outcome.TOO_MANY_SENDS);
        clock.pass(HOUR);
        assertThat(engine.issue(challenges.next()).outcome()).isEqualTo(Outcome.SENT);
    }

    private static void guessWrongly(OneTimeCodeEngine engine, CodeChallenge challenge) {
        SendResult sent = engine.issue(challenge);
        assertThat(sent.outcome()).isEqualTo(Outcome.SENT);
        assertThat(engine.verify(challenge, wrong(sent.code())))
                .isIn(Verdict.WRONG, Verdict.TOO_MANY_ATTEMPTS);
    }

    private static String wrong(String code) {
        return String.format("%06d", (Integer.parseInt(code) + 1) % 1_000_000);
    }

    private OneTimeCodeEngine engine(CodeLimits.Caps attempts, CodeLimits.Caps sends) {
        CodeLimits limits =
                new CodeLimits(
                        Duration.ofMinutes(10), Duration.ofSeconds(30), 5, attempts, HOUR, sends, HOUR);
        MemoryCodeStore store = new MemoryCodeStore();
        return new OneTimeCodeEngine(
                store,
                store,
                new KeyedHash(new byte[32]),
                new CounterNames(new KeyedHash(new byte[32])),
                limits,
                clock);
    }

    private static CodeLimits.Caps caps(int near, int far, int network) {
        return new CodeLimits.Caps(near, far, network);
    }
}
