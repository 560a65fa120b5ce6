package jp.machi_id.keycloak.devices;

import jp.machi_id.keycloak.tables.OwnTables;

/** The table {@code machi_known_device}. */
public final class DeviceTables extends OwnTables {

    static final String CHANGELOG = "META-INF/machi-device-changelog.xml";

    public DeviceTables() {
        super("devices", CHANGELOG);
    }
}
