package jp.machi_id.keycloak.limits;

import jp.machi_id.keycloak.tables.OwnTables;

/** The table {@code machi_attempt_counter}. */
public final class LimitTables extends OwnTables {

    static final String CHANGELOG = "META-INF/machi-limits-changelog.xml";

    public LimitTables() {
        super("limits", CHANGELOG);
    }
}
