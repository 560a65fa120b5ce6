package jp.machi_id.keycloak.adminhost;

import org.keycloak.Config;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.representations.AccessToken;

/**
 * Whether a request at the Admin API comes from staff of a realm or from the server's operators.
 *
 * <p>It is read as Keycloak reads it, from an issuer not yet verified: a token that lies here is checked
 * against the keys of the realm that it names, and refused.
 */
final class AdminCaller {

    private AdminCaller() {}

    /**
     * Whether the token is one of a realm of people. Without a token, or with something else in its
     * place, it is Keycloak's to refuse.
     *
     * @param authorization the header, may be null
     */
    static boolean isStaff(String authorization) {
        if (authorization == null) {
            return false;
        }
        String token = authorization.substring(authorization.lastIndexOf(' ') + 1);
        try {
            String issuer = new JWSInput(token).readJsonContent(AccessToken.class).getIssuer();
            return issuer == null || !issuer.endsWith("/realms/" + Config.getAdminRealm());
        } catch (JWSInputException malformed) {
            return false;
        }
    }
}
