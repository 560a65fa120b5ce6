package jp.machi_id.keycloak.authentication;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What the steps with codes have in common: there is nothing to set up beforehand. */
abstract class CodeAuthenticator implements Authenticator {

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // Nothing can be asked of the citizen: the address comes with the account.
    }

    @Override
    public void close() {}
}
