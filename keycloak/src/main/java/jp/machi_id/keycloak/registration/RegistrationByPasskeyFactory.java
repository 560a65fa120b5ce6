package jp.machi_id.keycloak.registration;

import jp.machi_id.keycloak.step.MethodStepFactory;

/** Registers {@link RegistrationByPasskey}. */
public final class RegistrationByPasskeyFactory extends MethodStepFactory {

    public RegistrationByPasskeyFactory() {
        super(
                "registration-passkey",
                "Registration with a passkey",
                "Makes the account under the proven address and has its passkey made next.",
                "registration",
                new RegistrationByPasskey());
    }
}
