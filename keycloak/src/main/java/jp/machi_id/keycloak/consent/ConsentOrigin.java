package jp.machi_id.keycloak.consent;

/**
 * Where a decision was made.
 *
 * @param name the occasion, at most 20 letters
 * @param clientId {@code client_id} of the application through which the citizen came
 */
public record ConsentOrigin(String name, String clientId) {

    /** The page at the first sign-in, which is the end of a registration. */
    public static ConsentOrigin registration(String clientId) {
        return new ConsentOrigin("registration", clientId);
    }

    /** The same page at a later sign-in: a text changed, or somebody made the account. */
    public static ConsentOrigin signIn(String clientId) {
        return new ConsentOrigin("sign-in", clientId);
    }

    /** The citizen API. */
    public static ConsentOrigin portal(String clientId) {
        return new ConsentOrigin("portal", clientId);
    }

    /** The citizen gave up the account. */
    public static ConsentOrigin withdrawal(String clientId) {
        return new ConsentOrigin("withdrawal", clientId);
    }
}
