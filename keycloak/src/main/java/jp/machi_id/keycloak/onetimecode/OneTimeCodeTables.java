package jp.machi_id.keycloak.onetimecode;

import jp.machi_id.keycloak.tables.OwnTables;

/** The tables {@code machi_one_time_code} and {@code machi_one_time_code_counter}. */
public final class OneTimeCodeTables extends OwnTables {

    static final String CHANGELOG = "META-INF/machi-one-time-code-changelog.xml";

    public OneTimeCodeTables() {
        super("one-time-code", CHANGELOG);
    }
}
