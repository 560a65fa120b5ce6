package jp.machi_id.keycloak.onetimecode;

import java.sql.SQLException;

/** The database refused; the request fails and nothing was counted or issued. */
final class CodeStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CodeStoreException(SQLException cause) {
        super("one-time codes: the database refused (SQL state " + cause.getSQLState() + ")", cause);
    }
}
