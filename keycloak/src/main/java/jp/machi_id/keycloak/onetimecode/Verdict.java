package jp.machi_id.keycloak.onetimecode;

/** Outcome of typing a code. */
public enum Verdict {
    /** The code was right; it is used up. */
    ACCEPTED,
    /** Nothing was typed. Not counted. */
    MISSING,
    /** Not six digits. Not counted: it could not have been right. */
    MALFORMED,
    /** Six wrong digits. Counted. */
    WRONG,
    /** No code is out: never sent, used, or past its time. Not counted. */
    EXPIRED,
    /** The last mail could not be sent, so there is no code to type. Not counted. */
    UNDELIVERED,
    /** The guess was one too many; from now on even the right code is refused. */
    TOO_MANY_ATTEMPTS
}
