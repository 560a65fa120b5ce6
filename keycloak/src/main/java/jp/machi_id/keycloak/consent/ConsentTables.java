package jp.machi_id.keycloak.consent;

import jp.machi_id.keycloak.tables.OwnTables;

/** The table {@code machi_consent}. */
public final class ConsentTables extends OwnTables {

    static final String CHANGELOG = "META-INF/machi-consent-changelog.xml";

    public ConsentTables() {
        super("consent", CHANGELOG);
    }
}
