package jp.machi_id.keycloak.factors;

import com.webauthn4j.verifier.attestation.trustworthiness.certpath.CertPathTrustworthinessVerifier;
import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.WebAuthnConstants;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionContextResult;
import org.keycloak.authentication.requiredactions.WebAuthnPasswordlessRegister;
import org.keycloak.models.KeycloakSession;

/** A new passkey. */
final class GuardedPasskeyRegistration extends WebAuthnPasswordlessRegister {

    private static final String NOT_MADE = "passkeyNotMade";

    GuardedPasskeyRegistration(
            KeycloakSession session, CertPathTrustworthinessVerifier verifier) {
        super(session, verifier);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (new FactorChange(context).mayBegin()) {
            super.requiredActionChallenge(context);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (!new FactorChange(context).mayFinish()) {
            return;
        }
        if (isBrokenOff(context.getHttpRequest().getDecodedFormParameters())) {
            askAgain(context);
            return;
        }
        super.processAction(context);
        boolean made =
                ((RequiredActionContextResult) context).getStatus()
                        == RequiredActionContext.Status.SUCCESS;
        if (!made) {
            askAgain(context);
        }
    }

    /** In place of Keycloak's page of mistakes, which leads no further. */
    private void askAgain(RequiredActionContext context) {
        context.form().setError(NOT_MADE);
        super.requiredActionChallenge(context);
    }

    /** Keycloak would write the browser's words into the server's log, and stumble over none. */
    private static boolean isBrokenOff(MultivaluedMap<String, String> input) {
        return !isEmpty(input, WebAuthnConstants.ERROR)
                || isEmpty(input, WebAuthnConstants.ATTESTATION_OBJECT)
                || isEmpty(input, WebAuthnConstants.CLIENT_DATA_JSON);
    }

    private static boolean isEmpty(MultivaluedMap<String, String> input, String field) {
        String value = input.getFirst(field);
        return value == null || value.isEmpty();
    }
}
