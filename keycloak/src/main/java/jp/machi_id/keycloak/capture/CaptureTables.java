package jp.machi_id.keycloak.capture;

import jp.machi_id.keycloak.tables.OwnTables;

/** The tables {@code machi_dirty} and {@code machi_citizen_version}. */
public final class CaptureTables extends OwnTables {

    static final String CHANGELOG = "META-INF/machi-capture-changelog.xml";

    public CaptureTables() {
        super("capture", CHANGELOG);
    }
}
