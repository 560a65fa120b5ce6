package jp.machi_id.keycloak.secondstep;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.machi_id.keycloak.assurance.Method;
import jp.machi_id.keycloak.limits.Factor;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.FormMessage;

/**
 * The code that an authenticator app shows (RFC 6238). Whoever has several apps is not asked which:
 * any of them will do. A code that was taken once is refused the second time by Keycloak
 * (realm setting {@code otpPolicyCodeReusable}).
 */
final class AuthenticatorAppPage implements WayPage {

    private static final String FIELD_CODE = "otp";

    /** Keycloak names the field {@code otp} and its mistake {@code totp}. */
    private static final String MISTAKE = "totp";

    private final AuthenticationFlowContext context;

    AuthenticatorAppPage(AuthenticationFlowContext context) {
        this.context = context;
    }

    @Override
    public void enter() {
        context.challenge(context.form().createLoginTotp());
    }

    @Override
    public Optional<Method> handle() {
        String typed = context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD_CODE);
        boolean right =
                new TypedFactor(context, Factor.TOTP, this::page)
                        .check(typed, "invalidTotpMessage", this::isRight);
        return right ? Optional.of(Method.AUTHENTICATOR_APP) : Optional.empty();
    }

    private boolean isRight(String code) {
        SubjectCredentialManager credentials = context.getUser().credentialManager();
        return credentials
                .getStoredCredentialsByTypeStream(OTPCredentialModel.TYPE)
                .anyMatch(
                        app ->
                                credentials.isValid(
                                        new UserCredentialModel(
                                                app.getId(), OTPCredentialModel.TYPE, code)));
    }

    private Response page(String errorKey) {
        return context.form().addError(new FormMessage(MISTAKE, errorKey)).createLoginTotp();
    }
}
