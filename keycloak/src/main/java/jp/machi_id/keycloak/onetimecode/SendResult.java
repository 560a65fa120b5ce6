package jp.machi_id.keycloak.onetimecode;

import java.time.Instant;

/**
 * Outcome of asking for a code.
 *
 * @param outcome what happened
 * @param code the six digits to mail, only for {@link Outcome#SENT} of a challenge that is no decoy
 * @param sentAt when it was counted, for {@link OneTimeCodeProvider#undelivered}
 */
public record SendResult(Outcome outcome, String code, Instant sentAt) {

    /** Why a code was, or was not, issued. */
    public enum Outcome {
        /** A mail is to be sent now. It is counted already. */
        SENT,
        /** The last one is too fresh. Nothing was counted. */
        TOO_SOON,
        /** The citizen, the address or the network has had its share. Nothing was counted. */
        TOO_MANY_SENDS,
        /** No guess would be accepted any more, so no code is worth sending. */
        TOO_MANY_ATTEMPTS
    }

    static SendResult refused(Outcome outcome) {
        return new SendResult(outcome, null, null);
    }

    /** The code must never reach a log, so it is left out. */
    @Override
    public String toString() {
        return "SendResult[" + outcome + "]";
    }
}
