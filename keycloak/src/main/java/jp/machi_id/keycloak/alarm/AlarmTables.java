package jp.machi_id.keycloak.alarm;

import jp.machi_id.keycloak.tables.OwnTables;

/** The table {@code machi_alarm_link}. */
public final class AlarmTables extends OwnTables {

    static final String CHANGELOG = "META-INF/machi-alarm-changelog.xml";

    public AlarmTables() {
        super("alarm", CHANGELOG);
    }
}
