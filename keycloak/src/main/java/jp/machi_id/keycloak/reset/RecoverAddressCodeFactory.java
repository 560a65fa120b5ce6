package jp.machi_id.keycloak.reset;

import jp.machi_id.keycloak.step.StepFactory;

/** Makes {@link RecoverAddressCode}s. */
public final class RecoverAddressCodeFactory extends StepFactory {

    public RecoverAddressCodeFactory() {
        super(
                "recover-address-code",
                "Recovery: address and code",
                "After the code of the counter: proves the address that the account is to have.",
                "reset",
                new RecoverAddressCode());
    }
}
