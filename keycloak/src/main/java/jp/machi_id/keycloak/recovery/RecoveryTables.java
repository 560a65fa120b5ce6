package jp.machi_id.keycloak.recovery;

import jp.machi_id.keycloak.tables.OwnTables;

/** The table {@code machi_counter_code}. */
public final class RecoveryTables extends OwnTables {

    static final String CHANGELOG = "META-INF/machi-recovery-changelog.xml";

    public RecoveryTables() {
        super("recovery", CHANGELOG);
    }
}
