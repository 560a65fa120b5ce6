package jp.machi_id.keycloak.addresschange;

import jp.machi_id.keycloak.tables.OwnTables;

/** The table {@code machi_address_change}. */
public final class AddressChangeTables extends OwnTables {

    static final String CHANGELOG = "META-INF/machi-address-change-changelog.xml";

    public AddressChangeTables() {
        // The first ten letters name the migration's own table.
        super("addrchange", CHANGELOG);
    }
}
