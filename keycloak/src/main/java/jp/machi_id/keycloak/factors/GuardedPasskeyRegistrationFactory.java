package jp.machi_id.keycloak.factors;

import com.webauthn4j.verifier.attestation.trustworthiness.certpath.CertPathTrustworthinessVerifier;
import org.keycloak.authentication.requiredactions.WebAuthnPasswordlessRegisterFactory;
import org.keycloak.authentication.requiredactions.WebAuthnRegister;
import org.keycloak.models.KeycloakSession;

/** Makes the step that registers a passkey. */
public final class GuardedPasskeyRegistrationFactory extends WebAuthnPasswordlessRegisterFactory {

    @Override
    protected WebAuthnRegister createProvider(
            KeycloakSession session, CertPathTrustworthinessVerifier verifier) {
        return new GuardedPasskeyRegistration(session, verifier);
    }

    /** Before Keycloak's own of the same name. */
    @Override
    public int order() {
        return 1;
    }
}
