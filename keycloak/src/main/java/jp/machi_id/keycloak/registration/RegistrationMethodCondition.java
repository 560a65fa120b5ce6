package jp.machi_id.keycloak.registration;

import java.util.Optional;
import jp.machi_id.keycloak.step.Condition;
import org.keycloak.authentication.AuthenticationFlowContext;

/** Whether the method of the execution's configuration was chosen. */
final class RegistrationMethodCondition extends Condition {

    static final String OPTION_METHOD = "method";

    RegistrationMethodCondition() {
        super(OPTION_METHOD);
    }

    @Override
    protected Optional<String> chosen(AuthenticationFlowContext context) {
        return RegistrationMethod.chosenIn(context.getAuthenticationSession())
                .map(RegistrationMethod::id);
    }
}
