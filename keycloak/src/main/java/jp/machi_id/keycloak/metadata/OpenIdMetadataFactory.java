package jp.machi_id.keycloak.metadata;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCWellKnownProviderFactory;
import org.keycloak.wellknown.WellKnownProvider;

/** {@code .well-known/openid-configuration}, in place of Keycloak's, whose id it has. */
public final class OpenIdMetadataFactory extends OIDCWellKnownProviderFactory {

    @Override
    public WellKnownProvider create(KeycloakSession session) {
        return Offered.metadata(session);
    }
}
