package jp.machi_id.keycloak.secondstep;

import java.util.Optional;
import jp.machi_id.keycloak.assurance.Method;
import jp.machi_id.keycloak.authentication.SignInCode;
import org.keycloak.authentication.AuthenticationFlowContext;

/** A code to the address of the account. */
final class EmailCodePage implements WayPage {

    private final SignInCode code;

    EmailCodePage(AuthenticationFlowContext context) {
        code = new SignInCode(context);
    }

    @Override
    public void enter() {
        code.enter();
    }

    @Override
    public Optional<Method> handle() {
        return code.handle() ? Optional.of(Method.EMAIL_CODE) : Optional.empty();
    }
}
