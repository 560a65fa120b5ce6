package jp.machi_id.keycloak.withdrawal;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/** The required action {@code machi-link-line}; a realm takes part by enabling it. */
public final class LinkLineRequiredActionFactory extends LeavingRequiredActionFactory {

    static final String ID = "machi-link-line";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Linking LINE";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new LinkLineRequiredAction();
    }
}
