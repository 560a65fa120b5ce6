package jp.machi_id.keycloak.tables;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;

/**
 * A schema of its own in a real PostgreSQL, made by the very changelogs that are shipped. Needs
 * {@code MACHI_TEST_DATABASE_URL}, e.g. {@code jdbc:postgresql://localhost:5432/test?user=postgres}.
 */
public final class TestSchema implements SqlTransactions, AutoCloseable {

    private final String name;

    /** Makes the schema anew. */
    public TestSchema(String name, String... changelogs) throws Exception {
        this.name = name;
        try (Connection connection = connect()) {
            execute(connection, "DROP SCHEMA IF EXISTS " + name + " CASCADE");
            execute(connection, "CREATE SCHEMA " + name);
            connection.setSchema(name);
            for (String changelog : changelogs) {
                Liquibase liquibase =
                        new Liquibase(
                                changelog,
                                new ClassLoaderResourceAccessor(),
                                new JdbcConnection(connection));
                liquibase.getDatabase().setDefaultSchemaName(name);
                liquibase.update(new Contexts(), new LabelExpression());
            }
        }
    }

    /** A connection for each transaction, as in Keycloak. */
    @Override
    public <T> T run(Work<T> work) {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            T result = work.run(connection, table -> name + "." + table);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new DatabaseRefusal("test", e);
        }
    }

    /** Runs a statement; {@code %s} in it stands for the schema. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, sql.replace("%s", name));
        }
    }

    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(System.getenv("MACHI_TEST_DATABASE_URL"));
    }

    @Override
    public void close() throws SQLException {
        execute("DROP SCHEMA %s CASCADE");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
