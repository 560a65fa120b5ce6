package jp.machi_id.keycloak.onetimecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import jp.machi_id.keycloak.onetimecode.SendResult.Outcome;
import jp.machi_id.keycloak.keys.KeyedHash;
import jp.machi_id.keycloak.limits.CounterNames;
import jp.machi_id.keycloak.limits.FakeClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ID-3: a one-time code")
class OneTimeCodeEngineTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final CodeLimits LIMITS = CodeLimits.DEFAULT;

    private final FakeClock clock = new FakeClock();
    private final MemoryCodeStore store = new MemoryCodeStore();
    private final OneTimeCodeEngine engine =
            new OneTimeCodeEngine(
                    store,
                    store,
                    new KeyedHash(new byte[32]),
                    new CounterNames(new KeyedHash(new byte[32])),
                    LIMITS,
                    clock);

    @Test
    @DisplayName("is six digits and is accepted once")
    void singleUse() {
        CodeChallenge challenge = Challenges.registering().next();
        String code = send(challenge);

        assertThat(code).matches("[0-9]{6}");
        assertThat(engine.verify(challenge, code)).isEqualTo(Verdict.ACCEPTED);
        assertThat(engine.verify(challenge, code)).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    @DisplayName("differs from mail to mail")
    void random() {
        Challenges registering = Challenges.registering();
        Set<String> codes = new HashSet<>();
        IntStream.range(0, 10).forEach(i -> codes.add(send(registering.next())));

        assertThat(codes).hasSizeGreaterThan(7);
    }

    @Test
    @DisplayName("is accepted up to ten minutes, and not at ten minutes")
    void timeToLive() {
        Challenges registering = Challenges.registering();
        CodeChallenge early = registering.next();
        CodeChallenge late = registering.next();
        String earlyCode = send(early);
        String lateCode = send(late);

        clock.pass(LIMITS.timeToLive().minus(SECOND));
        assertThat(engine.verify(early, earlyCode)).isEqualTo(Verdict.ACCEPTED);
        clock.pass(SECOND);
        assertThat(engine.verify(late, lateCode)).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    @DisplayName("is worth nothing in another authentication session, purpose or address")
    void bound() {
        Challenges registering = Challenges.registering();
        CodeChallenge mine = registering.next();
        String code = send(mine);

        assertThat(engine.verify(registering.next(), code)).isEqualTo(Verdict.EXPIRED);
        assertThat(engine.verify(withPurpose(mine, CodePurpose.LINK_LINE), code))
                .isEqualTo(Verdict.EXPIRED);
        assertThat(engine.verify(withAddress(mine, "taro@example.jp"), code))
                .isEqualTo(Verdict.EXPIRED);
        assertThat(engine.verify(mine, code)).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    @DisplayName("is replaced by the next one")
    void replaced() {
        CodeChallenge challenge = Challenges.registering().next();
        String first = send(challenge);
        clock.pass(LIMITS.resendWait());
        String second = send(challenge);

        if (!first.equals(second)) {
            assertThat(engine.verify(challenge, first)).isEqualTo(Verdict.WRONG);
        }
        assertThat(engine.verify(challenge, second)).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    @DisplayName("is understood in full-width digits, with spaces, hyphens and the long-vowel mark")
    void normalised() {
        Challenges registering = Challenges.registering();
        String[] separators = {" ", "　", "-", "－", "ー", "‐", "−", "\u200b"};
        for (String separator : separators) {
            CodeChallenge challenge = registering.address(separator.hashCode() + "@example.jp").next();
            String code = send(challenge);
            String typed = " " + fullWidth(code.substring(0, 3)) + separator + code.substring(3) + "\n";

            assertThat(engine.verify(challenge, typed)).as("[%s]", separator).isEqualTo(Verdict.ACCEPTED);
        }
    }

    @Test
    @DisplayName("is asked for again, uncounted, when nothing or no six digits were typed")
    void malformed() {
        CodeChallenge challenge = Challenges.registering().next();
        String code = send(challenge);
        for (int i = 0; i < 100; i++) {
            assertThat(engine.verify(challenge, null)).isEqualTo(Verdict.MISSING);
            assertThat(engine.verify(challenge, " 　")).isEqualTo(Verdict.MISSING);
            assertThat(engine.verify(challenge, "12345")).isEqualTo(Verdict.MALFORMED);
            assertThat(engine.verify(challenge, "1234567")).isEqualTo(Verdict.MALFORMED);
            assertThat(engine.verify(challenge, "１２a４５６")).isEqualTo(Verdict.MALFORMED);
            assertThat(engine.verify(challenge, "٣".repeat(6))).isEqualTo(Verdict.MALFORMED);
            assertThat(engine.verify(challenge, "1".repeat(100_000))).isEqualTo(Verdict.MALFORMED);
        }

        assertThat(engine.verify(challenge, code)).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    @DisplayName("cannot be asked for twice within the wait, and the wait is told")
    void resendWait() {
        CodeChallenge challenge = Challenges.registering().next();
        send(challenge);
        clock.pass(SECOND);

        assertThat(engine.status(challenge).resendWait())
                .isEqualTo(LIMITS.resendWait().minus(SECOND));
        assertThat(engine.issue(challenge).outcome()).isEqualTo(Outcome.TOO_SOON);
        clock.pass(LIMITS.resendWait().minus(SECOND));
        assertThat(engine.status(challenge).resendWait()).isZero();
        assertThat(engine.issue(challenge).outcome()).isEqualTo(Outcome.SENT);
    }

    @Test
    @DisplayName("never matches for a decoy, which is counted and told apart by nothing")
    void decoy() {
        CodeChallenge decoy = Challenges.registering().decoy().next();
        CodeChallenge stranger = Challenges.registering().address("new@example.jp").next();

        SendResult toDecoy = engine.issue(decoy);
        String code = send(stranger);

        assertThat(toDecoy.outcome()).isEqualTo(Outcome.SENT);
        assertThat(toDecoy.code()).isNull();
        assertThat(engine.status(decoy)).isEqualTo(engine.status(stranger));
        for (int i = 0; i < LIMITS.attemptsPerCode() + 1; i++) {
            assertThat(engine.verify(decoy, wrong(code)))
                    .isEqualTo(engine.verify(stranger, wrong(code)));
        }
    }

    @Test
    @DisplayName("is forgotten when its mail was not taken, gives its send back and may be asked again at once")
    void undelivered() {
        CodeChallenge challenge = Challenges.registering().next();
        for (int i = 0; i < LIMITS.sends().perAccount() * 2; i++) {
            SendResult sent = engine.issue(challenge);
            assertThat(sent.outcome()).isEqualTo(Outcome.SENT);
            engine.undelivered(challenge, sent.sentAt());

            assertThat(engine.status(challenge)).isEqualTo(new CodeStatus(false, true, Duration.ZERO));
            assertThat(engine.verify(challenge, sent.code())).isEqualTo(Verdict.UNDELIVERED);
            clock.pass(SECOND);
        }

        assertThat(engine.verify(challenge, send(challenge))).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    @DisplayName("stays good when it is the mail before that was not taken")
    void olderMailUndelivered() {
        CodeChallenge challenge = Challenges.registering().next();
        SendResult first = engine.issue(challenge);
        clock.pass(LIMITS.resendWait());
        String code = send(challenge);
        engine.undelivered(challenge, first.sentAt());

        assertThat(engine.verify(challenge, code)).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    @DisplayName("is kept nowhere in clear: nor code, nor address, nor network")
    void nothingInClear() {
        CodeChallenge challenge = Challenges.signingIn("citizen-1").next();
        String code = send(challenge);
        engine.verify(challenge, wrong(code));
        String salted = Base64.getEncoder().encodeToString(code.getBytes());

        assertThat(store.dump())
                .doesNotContain(code, salted, "hanako", "example.jp", "192.0.2", "citizen-1");
        assertThat(engine.issue(Challenges.registering().next()).toString()).doesNotContainPattern("[0-9]");
    }

    @Test
    @DisplayName("is purged with its counters when nothing can depend on them any more")
    void purged() {
        CodeChallenge challenge = Challenges.registering().next();
        engine.verify(challenge, wrong(send(challenge)));

        assertThat(store.purge(clock.instant())).isZero();
        clock.pass(Duration.ofDays(2));
        store.purge(clock.instant());
        assertThat(store.size()).isZero();
    }

    private String send(CodeChallenge challenge) {
        SendResult result = engine.issue(challenge);
        assertThat(result.outcome()).isEqualTo(Outcome.SENT);
        return result.code();
    }

    private static String wrong(String code) {
        return String.format("%06d", (Integer.parseInt(code) + 1) % 1_000_000);
    }

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }

    private static CodeChallenge withPurpose(CodeChallenge c, CodePurpose purpose) {
        return new CodeChallenge(
                c.realmId(), c.authenticationSession(), purpose, c.address(), null, c.sourceAddress(), false);
    }

    private static CodeChallenge withAddress(CodeChallenge c, String address) {
        return new CodeChallenge(
                c.realmId(), c.authenticationSession(), c.purpose(), address, null, c.sourceAddress(), false);
    }
}
