package jp.machi_id.keycloak.limits;

/** What is guessed at. The counters of one factor never touch another's. */
public enum Factor {
    /** The password of an account. */
    PASSWORD("password"),
    /** A code of an authenticator app (RFC 6238). */
    TOTP("totp"),
    /** One of the codes that a citizen wrote down. */
    RECOVERY_CODE("recovery-code"),
    /** The code that staff gave at the counter. */
    COUNTER_CODE("counter-code");

    private final String id;

    Factor(String id) {
        this.id = id;
    }

    /** The name that staff and tables know, e.g. {@code recovery-code}. */
    public String id() {
        return id;
    }
}
