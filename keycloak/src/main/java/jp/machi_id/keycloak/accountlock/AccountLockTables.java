package jp.machi_id.keycloak.accountlock;

import jp.machi_id.keycloak.tables.OwnTables;

/** The table {@code machi_account_lock}. */
public final class AccountLockTables extends OwnTables {

    static final String CHANGELOG = "META-INF/machi-account-lock-changelog.xml";

    public AccountLockTables() {
        // The first ten letters name the migration's own table.
        super("acctlock", CHANGELOG);
    }
}
