package jp.machi_id.keycloak.limits;

import java.time.Instant;

/**
 * Whether a guess may be looked at. An admitted one is counted already.
 *
 * @param attempt the guess
 * @param countedAt the moment under which it was counted; {@code null} when it was refused
 * @param until when the next guess may be admitted at the earliest; {@code null} when this one was
 */
public record Admission(Attempt attempt, Instant countedAt, Instant until) {

    /** Whether what was typed may be compared at all. */
    public boolean admitted() {
        return countedAt != null;
    }
}
