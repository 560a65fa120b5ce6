package jp.machi_id.keycloak.metadata;

import java.util.List;
import java.util.Map;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCWellKnownProvider;
import org.keycloak.wellknown.WellKnownProvider;

/**
 * The members of the metadata (OpenID Connect Discovery 1.0 §3, RFC 8414 §2) in which Keycloak names
 * what no client may use: tokens from the authorization endpoint, a citizen's password in the hands of
 * a relying party, a challenge in clear.
 */
final class Offered {

    private static final Map<String, Object> MEMBERS =
            Map.of(
                    "response_types_supported",
                    List.of(OAuth2Constants.CODE),
                    "grant_types_supported",
                    List.of(
                            OAuth2Constants.AUTHORIZATION_CODE,
                            OAuth2Constants.REFRESH_TOKEN,
                            OAuth2Constants.CLIENT_CREDENTIALS,
                            OAuth2Constants.TOKEN_EXCHANGE_GRANT_TYPE),
                    "code_challenge_methods_supported",
                    List.of(OAuth2Constants.PKCE_METHOD_S256));

    private Offered() {}

    /** Keycloak's metadata of the session's realm, with these members in place of its own. */
    static WellKnownProvider metadata(KeycloakSession session) {
        return new OIDCWellKnownProvider(session, MEMBERS, true);
    }
}
