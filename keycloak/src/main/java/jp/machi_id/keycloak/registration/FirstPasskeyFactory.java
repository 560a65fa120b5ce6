package jp.machi_id.keycloak.registration;

import com.webauthn4j.verifier.attestation.trustworthiness.certpath.CertPathTrustworthinessVerifier;
import org.keycloak.authentication.requiredactions.WebAuthnPasswordlessRegisterFactory;
import org.keycloak.authentication.requiredactions.WebAuthnRegister;
import org.keycloak.models.KeycloakSession;

/** The required action {@code machi-first-passkey}; a realm takes part by enabling it. */
public final class FirstPasskeyFactory extends WebAuthnPasswordlessRegisterFactory {

    /** As registrations name it. */
    public static final String ID = "machi-first-passkey";

    @Override
    protected WebAuthnRegister createProvider(
            KeycloakSession session, CertPathTrustworthinessVerifier trust) {
        return new FirstPasskey(session, trust);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "First passkey of a citizen";
    }
}
