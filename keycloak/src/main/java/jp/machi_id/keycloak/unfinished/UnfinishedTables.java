package jp.machi_id.keycloak.unfinished;

import jp.machi_id.keycloak.tables.OwnTables;

/** The table {@code machi_unfinished_registration}. */
public final class UnfinishedTables extends OwnTables {

    static final String CHANGELOG = "META-INF/machi-unfinished-changelog.xml";

    public UnfinishedTables() {
        super("unfinished", CHANGELOG);
    }
}
