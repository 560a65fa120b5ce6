package jp.machi_id.keycloak.notices;

import java.util.Locale;

/**
 * Where notices to a citizen go.
 *
 * @param email null when the account has none
 * @param lineUserId null when LINE is not linked
 */
record Addressee(String email, String lineUserId, Locale locale) {

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Addressee[" + locale + "]";
    }
}
