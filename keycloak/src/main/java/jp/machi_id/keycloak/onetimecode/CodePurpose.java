package jp.machi_id.keycloak.onetimecode;

/** What a citizen proves with a one-time code. Counters of one purpose never touch another's. */
public enum CodePurpose {
    /** The second step of a sign-in. */
    SIGN_IN("sign-in"),
    /** The address of an account about to be made. */
    REGISTER("register"),
    /** The address given at the first sign-in with LINE. */
    LINK_LINE("link-line"),
    /** The new address of an account. */
    CHANGE_ADDRESS("change-address"),
    /** The address of an account whose password is forgotten. */
    RESET_PASSWORD("reset-password"),
    /** The address that an account has after its recovery at the counter. */
    RECOVER("recover");

    private final String id;

    CodePurpose(String id) {
        this.id = id;
    }

    /** The name that pages and mails know, e.g. {@code sign-in}. */
    public String id() {
        return id;
    }
}
