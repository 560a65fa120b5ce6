package jp.machi_id.keycloak.onetimecode;

/** What a citizen proves with a one-time code. Counters of one purpose never touch another's. */
public enum CodePurpose {
    /** The second step of a sign-in. */
    SIGN_IN("sign-in"),
    /** The address of an account about to be made. */
    REGISTER("register"),
    /** The address given at the first sign-in with LINE. */
    LINK_LINE("link-line");

    private final String id;

    CodePurpose(String id) {
        this.id = id;
    }

    /** The name that pages and mails know, e.g. {@code sign-in}. */
    public String id() {
        return id;
    }
}
