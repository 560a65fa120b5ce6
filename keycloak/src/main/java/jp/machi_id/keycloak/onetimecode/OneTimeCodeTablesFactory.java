package jp.machi_id.keycloak.onetimecode;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Makes {@link OneTimeCodeTables}. The first ten letters of the id name Liquibase's own table, so
 * they must differ from every other provider's.
 */
public final class OneTimeCodeTablesFactory implements JpaEntityProviderFactory {

    static final String ID = "one-time-code";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new OneTimeCodeTables();
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope options) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
