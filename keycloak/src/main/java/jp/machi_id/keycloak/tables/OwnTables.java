package jp.machi_id.keycloak.tables;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Has Keycloak's own migration keep the tables of a package. They are read and written by SQL, so no
 * entity is mapped to them.
 */
public abstract class OwnTables implements JpaEntityProviderFactory {

    private final String id;
    private final String changelog;

    /**
     * @param id its first ten letters name the table in which the migration keeps what it has applied,
     *     so they must differ from every other provider's
     * @param changelog the Liquibase changelog, by its path in the jar
     */
    protected OwnTables(String id, String changelog) {
        this.id = id;
        this.changelog = changelog;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new WithoutEntities(id, changelog);
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing to configure.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }

    private record WithoutEntities(String factoryId, String changelog) implements JpaEntityProvider {

        @Override
        public List<Class<?>> getEntities() {
            return List.of();
        }

        @Override
        public String getChangelogLocation() {
            return changelog;
        }

        @Override
        public String getFactoryId() {
            return factoryId;
        }

        @Override
        public void close() {
            // Holds nothing of its own.
        }
    }
}
