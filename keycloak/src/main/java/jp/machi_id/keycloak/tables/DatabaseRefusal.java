package jp.machi_id.keycloak.tables;

import java.sql.SQLException;

/** The database refused; the request fails with nothing done. */
public final class DatabaseRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what what was being done, e.g. "counting an attempt"; values of the statement stay out
     */
    public DatabaseRefusal(String what, SQLException cause) {
        super(what + ": the database refused (SQL state " + cause.getSQLState() + ")", cause);
    }
}
