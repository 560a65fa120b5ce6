package jp.machi_id.keycloak.consent;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Has Keycloak's own migration create the table of this package; no entity is mapped to it. */
final class ConsentTables implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of();
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/machi-consent-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return ConsentTablesFactory.ID;
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
