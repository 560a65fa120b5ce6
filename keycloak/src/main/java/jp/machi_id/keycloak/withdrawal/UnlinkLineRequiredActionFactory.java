package jp.machi_id.keycloak.withdrawal;

import jp.machi_id.keycloak.line.EndsLineConnection;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/** The required action {@code machi-unlink-line}; a realm takes part by enabling it. */
public final class UnlinkLineRequiredActionFactory extends LeavingRequiredActionFactory
        implements EndsLineConnection {

    static final String ID = "machi-unlink-line";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "End of the connection with LINE";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new UnlinkLineRequiredAction();
    }
}
