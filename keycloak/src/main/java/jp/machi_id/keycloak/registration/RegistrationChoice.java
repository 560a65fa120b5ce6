package jp.machi_id.keycloak.registration;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.machi_id.keycloak.authentication.ProvenAddress;
import jp.machi_id.keycloak.step.Step;
import org.keycloak.authentication.AuthenticationFlowContext;

/**
 * Registration, page 3: with a passkey or with a password? The page offers a passkey only where the
 * browser can make one, and the browser alone knows that.
 */
final class RegistrationChoice extends Step {

    private static final String TEMPLATE = "registration-choice.ftl";
    private static final String FIELD_METHOD = "method";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        context.challenge(page(context));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        String chosen =
                context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD_METHOD);
        Optional<RegistrationMethod> method = RegistrationMethod.named(chosen);
        if (method.isEmpty()) {
            context.challenge(page(context));
            return;
        }
        method.get().choose(context.getAuthenticationSession());
        context.success();
    }

    private static Response page(AuthenticationFlowContext context) {
        return context.form()
                .setExecution(context.getExecution().getId())
                .setAttribute(
                        "emailAddress",
                        ProvenAddress.get(context.getAuthenticationSession())
                                .map(address -> address.value())
                                .orElse(""))
                .createForm(TEMPLATE);
    }

    @Override
    public boolean requiresUser() {
        return false;
    }
}
