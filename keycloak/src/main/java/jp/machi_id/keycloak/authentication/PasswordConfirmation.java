package jp.machi_id.keycloak.authentication;

import jakarta.ws.rs.core.MultivaluedMap;

/**
 * The second typing of a new password. Pages ask for it only where the first cannot be looked at, that
 * is, without scripts; Keycloak always wants it.
 */
public final class PasswordConfirmation {

    private static final String FIELD = "password-confirm";

    private PasswordConfirmation() {}

    /**
     * Puts the password in the place of a confirmation that the page did not ask for. One that was asked
     * for and left empty stays empty.
     *
     * @param input what was sent, changed in place
     * @param passwordField name of the field that the password is in
     */
    public static void supply(MultivaluedMap<String, String> input, String passwordField) {
        String password = input.getFirst(passwordField);
        if (password != null && !input.containsKey(FIELD)) {
            input.putSingle(FIELD, password);
        }
    }
}
