package jp.machi_id.keycloak.capture;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Has Keycloak's own migration create the tables of this package; no entity is mapped to them. */
class CaptureEntityProvider implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of();
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/machi-capture-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return CaptureEntityProviderFactory.PROVIDER_ID;
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
