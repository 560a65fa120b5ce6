package jp.machi_id.keycloak.reset;

import java.util.Optional;
import jp.machi_id.keycloak.step.Condition;
import org.keycloak.authentication.AuthenticationFlowContext;

/** Holds when the way named in its configuration was chosen. */
final class ResetWayCondition extends Condition {

    static final String WAY = "way";

    ResetWayCondition() {
        super(WAY);
    }

    @Override
    protected Optional<String> chosen(AuthenticationFlowContext context) {
        return Optional.of(ResetWay.of(context.getAuthenticationSession()).id());
    }
}
