package jp.machi_id.keycloak.consent;

import java.time.Instant;

/**
 * A decision that a citizen made once.
 *
 * @param purpose code of the purpose
 * @param version of the text that the citizen was shown, {@code YYYY-MM-DD}
 * @param given whether the citizen agreed
 * @param decidedAt to the millisecond
 */
public record Consent(String purpose, String version, boolean given, Instant decidedAt) {

    /** The decision as a citizen makes it, without its time. */
    Decision decision() {
        return new Decision(purpose, version, given);
    }
}
