package jp.machi_id.keycloak.registration;

/** Registers {@link RegistrationByPasskey}. */
public final class RegistrationByPasskeyFactory extends RegistrationStepFactory {

    public RegistrationByPasskeyFactory() {
        super(
                "registration-passkey",
                "Registration with a passkey",
                "Makes the account under the proven address and has its passkey made next.",
                new RegistrationByPasskey());
    }
}
