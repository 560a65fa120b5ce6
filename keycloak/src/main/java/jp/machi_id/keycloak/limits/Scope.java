package jp.machi_id.keycloak.limits;

/** What a counter counts against. */
public enum Scope {
    /** An account, from wherever. */
    ACCOUNT("account"),
    /** An account, from one network. */
    ACCOUNT_AND_NETWORK("account-and-network"),
    /** An e-mail address, whether an account has it or not. */
    ADDRESS("address"),
    /** An e-mail address, from one network. */
    ADDRESS_AND_NETWORK("address-and-network"),
    /** A network, whoever is meant. */
    NETWORK("network");

    private final String id;

    Scope(String id) {
        this.id = id;
    }

    /** The name that staff and tables know, e.g. {@code account-and-network}. */
    public String id() {
        return id;
    }
}
