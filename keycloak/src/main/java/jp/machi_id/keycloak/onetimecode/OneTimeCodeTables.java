package jp.machi_id.keycloak.onetimecode;

import jp.machi_id.keycloak.tables.OwnTables;

/** The table {@code machi_one_time_code}; the counters are those of {@code limits}. */
public final class OneTimeCodeTables extends OwnTables {

    static final String CHANGELOG = "META-INF/machi-one-time-code-changelog.xml";

    public OneTimeCodeTables() {
        super("one-time-code", CHANGELOG);
    }
}
