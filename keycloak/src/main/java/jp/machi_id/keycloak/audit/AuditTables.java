package jp.machi_id.keycloak.audit;

import jp.machi_id.keycloak.tables.OwnTables;

/** The tables {@code machi_audit} and {@code machi_audit_seal}. */
public final class AuditTables extends OwnTables {

    static final String CHANGELOG = "META-INF/machi-audit-changelog.xml";

    public AuditTables() {
        super("audit", CHANGELOG);
    }
}
