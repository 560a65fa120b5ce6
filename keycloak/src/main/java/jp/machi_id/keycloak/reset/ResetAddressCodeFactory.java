package jp.machi_id.keycloak.reset;

import jp.machi_id.keycloak.step.StepFactory;

/** Makes {@link ResetAddressCode}s. */
public final class ResetAddressCodeFactory extends StepFactory {

    public ResetAddressCodeFactory() {
        super(
                "reset-address-code",
                "Reset: address and code",
                "Asks for the address of the account and a code sent there, or for a code of the counter.",
                "reset",
                new ResetAddressCode());
    }
}
