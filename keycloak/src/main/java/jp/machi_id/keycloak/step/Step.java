package jp.machi_id.keycloak.step;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** A step that everybody can take who comes to it: nothing is set up beforehand. */
public abstract class Step implements Authenticator {

    @Override
    public final boolean configuredFor(
            KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public final void setRequiredActions(
            KeycloakSession session, RealmModel realm, UserModel user) {
        // What is missing is asked for by the step itself, or cannot be had here.
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
