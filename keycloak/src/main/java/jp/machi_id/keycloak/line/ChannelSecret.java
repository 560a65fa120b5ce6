package jp.machi_id.keycloak.line;

import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;

/** The channel secret, which may stand in Keycloak's vault. */
final class ChannelSecret {

    private ChannelSecret() {}

    static String of(KeycloakSession session, LineIdentityProviderConfig config) {
        try (VaultStringSecret vault = session.vault().getStringSecret(config.getClientSecret())) {
            return vault.get().orElse(config.getClientSecret());
        }
    }
}
