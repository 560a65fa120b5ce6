package jp.machi_id.keycloak.onetimecode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.machi_id.keycloak.keys.KeyedHash;
import jp.machi_id.keycloak.limits.Counter;
import jp.machi_id.keycloak.limits.CounterNames;
import jp.machi_id.keycloak.limits.Counters;
import jp.machi_id.keycloak.limits.RollingWindow;
import jp.machi_id.keycloak.onetimecode.SendResult.Outcome;

/**
 * Decides about one-time codes. A guess is charged before its answer is given, under the locks of
 * the challenge and of all its counters, so that guesses sent at the same moment share one budget.
 */
final class OneTimeCodeEngine implements OneTimeCodeProvider {

    /** Longer than any authentication session lives: while it does, its wrong guesses count. */
    private static final Duration KEEP_CHALLENGE = Duration.ofDays(1);

    private final CodeStore store;
    private final CodeStore inRequest;
    private final KeyedHash hash;
    private final CodeLimits limits;
    private final CodeCounters counters;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param store for what is counted: a transaction for each call
     * @param inRequest for what is only read
     */
    OneTimeCodeEngine(
            CodeStore store,
            CodeStore inRequest,
            KeyedHash hash,
            CounterNames names,
            CodeLimits limits,
            Clock clock) {
        this.store = store;
        this.inRequest = inRequest;
        this.hash = hash;
        this.limits = limits;
        this.counters = new CodeCounters(names, limits);
        this.clock = clock;
    }

    @Override
    public CodeLimits limits() {
        return limits;
    }

    @Override
    public CodeStatus status(CodeChallenge challenge) {
        Instant now = now();
        StoredCode code = inRequest.inTransaction(tx -> tx.read(id(challenge)));
        return new CodeStatus(
                code.isLive(limits.timeToLive(), now),
                code.state() == StoredCode.State.UNDELIVERED,
                code.resendWait(limits.resendWait(), now));
    }

    @Override
    public SendResult issue(CodeChallenge challenge) {
        return store.inTransaction(tx -> issue(challenge, tx));
    }

    private SendResult issue(CodeChallenge challenge, CodeStore.Transaction tx) {
        String id = id(challenge);
        StoredCode code = tx.lockCode(id, challenge.realmId());
        Counters attempts = counters.attempts(challenge);
        Counters sends = counters.sends(challenge);
        List<Counter> all = Stream.concat(attempts.all().stream(), sends.all().stream()).toList();
        Map<String, RollingWindow> windows = tx.lockWindows(all, challenge.realmId());
        Instant now = now();

        if (code.attempts() >= limits.attemptsPerCode() || attempts.anyFull(windows, now)) {
            return SendResult.refused(Outcome.TOO_MANY_ATTEMPTS);
        }
        if (!code.resendWait(limits.resendWait(), now).isZero()) {
            return SendResult.refused(Outcome.TOO_SOON);
        }
        if (sends.anyFull(windows, now)) {
            return SendResult.refused(Outcome.TOO_MANY_SENDS);
        }
        sends.add(windows, tx, now);
        String digits = challenge.decoy() ? null : randomDigits();
        String codeHash = digits == null ? null : hash.of("code", id, digits);
        tx.write(id, code.sent(codeHash, now), now.plus(KEEP_CHALLENGE));
        return new SendResult(Outcome.SENT, digits, now);
    }

    @Override
    public void undelivered(CodeChallenge challenge, Instant sentAt) {
        store.inTransaction(
                tx -> {
                    String id = id(challenge);
                    StoredCode code = tx.lockCode(id, challenge.realmId());
                    if (code.state() == StoredCode.State.OUT && sentAt.equals(code.sentAt())) {
                        tx.write(id, code.failedToSend(), sentAt.plus(KEEP_CHALLENGE));
                    }
                    tx.takeBack(counters.sends(challenge).all(), sentAt);
                    return null;
                });
    }

    @Override
    public Verdict verify(CodeChallenge challenge, String typed) {
        if (TypedCode.isBlank(typed)) {
            return Verdict.MISSING;
        }
        return TypedCode.parse(typed)
                .map(digits -> store.inTransaction(tx -> verify(challenge, digits, tx)))
                .orElse(Verdict.MALFORMED);
    }

    private Verdict verify(CodeChallenge challenge, String digits, CodeStore.Transaction tx) {
        String id = id(challenge);
        StoredCode code = tx.lockCode(id, challenge.realmId());
        Counters attempts = counters.attempts(challenge);
        Map<String, RollingWindow> windows = tx.lockWindows(attempts.all(), challenge.realmId());
        Instant now = now();

        if (code.attempts() >= limits.attemptsPerCode() || attempts.anyFull(windows, now)) {
            return Verdict.TOO_MANY_ATTEMPTS;
        }
        if (code.state() == StoredCode.State.UNDELIVERED) {
            return Verdict.UNDELIVERED;
        }
        if (!code.isLive(limits.timeToLive(), now)) {
            return Verdict.EXPIRED;
        }
        if (matches(code, hash.of("code", id, digits))) {
            tx.write(id, code.used(), now.plus(KEEP_CHALLENGE));
            return Verdict.ACCEPTED;
        }
        StoredCode charged = code.guessedWrongly();
        tx.write(id, charged, now.plus(KEEP_CHALLENGE));
        attempts.add(windows, tx, now);
        boolean exhausted = charged.attempts() >= limits.attemptsPerCode();
        return exhausted || attempts.anyFull(windows, now)
                ? Verdict.TOO_MANY_ATTEMPTS
                : Verdict.WRONG;
    }

    private static boolean matches(StoredCode code, String typedHash) {
        String expected = code.hash() == null ? "" : code.hash();
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                typedHash.getBytes(StandardCharsets.US_ASCII));
    }

    private String randomDigits() {
        int bound = (int) Math.pow(10, CODE_LENGTH);
        return String.format(Locale.ROOT, "%0" + CODE_LENGTH + "d", random.nextInt(bound));
    }

    private String id(CodeChallenge c) {
        return hash.of(
                "challenge", c.realmId(), c.authenticationSession(), c.purpose().id(), c.address());
    }

    /** Milliseconds: what the database gives back must equal what was written. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
