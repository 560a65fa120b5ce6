package jp.machi_id.keycloak.reset;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What the steps of this flow have in common: there is nothing to set up beforehand. */
abstract class ResetStep implements Authenticator {

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // Nothing can be asked of the citizen.
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
