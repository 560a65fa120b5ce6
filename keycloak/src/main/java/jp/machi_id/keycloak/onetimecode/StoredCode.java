package jp.machi_id.keycloak.onetimecode;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One challenge as it is kept.
 *
 * @param hash keyed hash of the code; {@code null} when no code can match (used, dead or a decoy)
 * @param sentAt when the last mail was asked for; {@code null} before the first
 * @param attempts wrong guesses so far, never reset
 * @param state whether something can be typed
 */
record StoredCode(String hash, Instant sentAt, int attempts, State state) {

    enum State {
        /** Nothing was sent yet. */
        NEW,
        /** A code, or a decoy's silence, is out. */
        OUT,
        /** It was typed rightly and is worth nothing any more. */
        USED,
        /** The mail server refused the last mail. */
        UNDELIVERED
    }

    static final StoredCode NONE = new StoredCode(null, null, 0, State.NEW);

    boolean isLive(Duration timeToLive, Instant now) {
        return state == State.OUT && now.isBefore(sentAt.plus(timeToLive));
    }

    Duration resendWait(Duration wait, Instant now) {
        if (state != State.OUT) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, sentAt.plus(wait));
        return left.isNegative() ? Duration.ZERO : left;
    }

    StoredCode sent(String newHash, Instant now) {
        return new StoredCode(newHash, Objects.requireNonNull(now), attempts, State.OUT);
    }

    StoredCode used() {
        return new StoredCode(null, sentAt, attempts, State.USED);
    }

    StoredCode failedToSend() {
        return new StoredCode(null, sentAt, attempts, State.UNDELIVERED);
    }

    StoredCode guessedWrongly() {
        return new StoredCode(hash, sentAt, attempts + 1, state);
    }
}
