package jp.machi_id.keycloak.citizens;

import jp.machi_id.keycloak.http.BearerToken;
import jp.machi_id.keycloak.http.Refusal;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** Who may read citizens in bulk: a service with the role for it, never a person. */
final class ConnectorAccess {

    static final String AUDIENCE = "citizen-api";
    static final String ROLE = "read-citizens";

    private ConnectorAccess() {}

    /**
     * Lets a service account with {@code citizen-api/read-citizens} pass.
     *
     * @throws Refusal 401 no valid token for this interface, 403 a person, or a service without the
     *     role
     */
    static void require(KeycloakSession session) {
        AuthResult caller = BearerToken.authenticate(session, AUDIENCE);
        AccessToken.Access roles = caller.token().getResourceAccess(AUDIENCE);
        boolean service = caller.user().getServiceAccountClientLink() != null;
        if (!service || roles == null || !roles.isUserInRole(ROLE)) {
            throw Refusal.roleMissing(AUDIENCE + "/" + ROLE);
        }
    }
}
