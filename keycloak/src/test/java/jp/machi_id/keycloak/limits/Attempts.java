package jp.machi_id.keycloak.limits;

import java.util.Locale;

/** Guesses for tests. */
final class Attempts {

    static final String HOME = "192.0.2.10";

    private Attempts() {}

    /** A password typed for a known address. */
    static Attempt password(String person, String source) {
        return new Attempt("city", Factor.PASSWORD, person, address(person), source);
    }

    /** A password typed for an address of nobody. */
    static Attempt stranger(String person, String source) {
        return new Attempt("city", Factor.PASSWORD, null, address(person), source);
    }

    static Attempt totp(String person, String source) {
        return new Attempt("city", Factor.TOTP, person, null, source);
    }

    /** An address of the {@code n}th network of an attacker who has many. */
    static String network(int n) {
        return String.format(Locale.ROOT, "10.%d.%d.1", n / 250, n % 250);
    }

    static String address(String person) {
        return person + "@example.jp";
    }
}
