package jp.machi_id.keycloak.secondstep;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import jp.machi_id.keycloak.assurance.Method;
import jp.machi_id.keycloak.limits.Factor;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.credential.CredentialModel;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.dto.RecoveryAuthnCodesCredentialData;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.RecoveryAuthnCodesUtils;
import org.keycloak.util.JsonSerialization;

/**
 * One of the codes that the citizen wrote down, in their order; each is good for once. Who has used the
 * last makes new ones before going on.
 */
final class RecoveryCodePage implements WayPage {

    private static final String FIELD_CODE =
            RecoveryAuthnCodesUtils.FIELD_RECOVERY_CODE_IN_BROWSER_FLOW;

    /** How many are left when the page says that it is time for new ones. */
    private static final int FEW = 3;

    private final AuthenticationFlowContext context;

    RecoveryCodePage(AuthenticationFlowContext context) {
        this.context = context;
    }

    @Override
    public void enter() {
        context.challenge(form().createLoginRecoveryAuthnCode());
    }

    @Override
    public Optional<Method> handle() {
        String typed = context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD_CODE);
        boolean right =
                new TypedFactor(context, Factor.RECOVERY_CODE, this::page)
                        .check(typed, "recovery-codes-error-invalid", this::isRight);
        if (!right) {
            return Optional.empty();
        }
        if (codes().map(RecoveryAuthnCodesCredentialModel::allCodesUsed).orElse(true)) {
            replaceUsedUp();
        }
        return Optional.of(Method.RECOVERY_CODE);
    }

    private boolean isRight(String code) {
        return context.getUser()
                .credentialManager()
                .isValid(UserCredentialModel.buildFromBackupAuthnCode(code));
    }

    private void replaceUsedUp() {
        UserModel citizen = context.getUser();
        codes().ifPresent(
                        used ->
                                citizen.credentialManager()
                                        .removeStoredCredentialById(used.getId()));
        citizen.addRequiredAction(UserModel.RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES);
    }

    private Optional<RecoveryAuthnCodesCredentialModel> codes() {
        return RecoveryAuthnCodesUtils.getCredential(context.getUser())
                .map(RecoveryAuthnCodesCredentialModel::createFromCredentialModel);
    }

    private LoginFormsProvider form() {
        return context.form().setAttribute("fewCodesLeft", codesLeft() <= FEW);
    }

    private int codesLeft() {
        try {
            CredentialModel stored =
                    RecoveryAuthnCodesUtils.getCredential(context.getUser()).orElseThrow();
            return JsonSerialization.readValue(
                            stored.getCredentialData(), RecoveryAuthnCodesCredentialData.class)
                    .getRemainingCodes();
        } catch (IOException e) {
            throw new UncheckedIOException("recovery codes are not as Keycloak keeps them", e);
        }
    }

    private Response page(String errorKey) {
        return form().addError(new FormMessage(FIELD_CODE, errorKey)).createLoginRecoveryAuthnCode();
    }
}
