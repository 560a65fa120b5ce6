package jp.machi_id.keycloak.onetimecode;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Lets Keycloak's own Liquibase keep our tables; they are read by SQL, so there is no entity. */
final class OneTimeCodeTables implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of();
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/machi-one-time-code-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return OneTimeCodeTablesFactory.ID;
    }

    @Override
    public void close() {}
}
