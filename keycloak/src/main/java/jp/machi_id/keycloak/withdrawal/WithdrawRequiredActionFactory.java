package jp.machi_id.keycloak.withdrawal;

import jp.machi_id.keycloak.line.EndsLineConnection;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/** The required action {@code machi-withdraw}; a realm takes part by enabling it. */
public final class WithdrawRequiredActionFactory extends LeavingRequiredActionFactory
        implements EndsLineConnection {

    static final String ID = "machi-withdraw";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Withdrawal of a citizen";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new WithdrawRequiredAction();
    }
}
