package jp.machi_id.keycloak.reset;

/** Makes {@link RecoverAddressCode}s. */
public final class RecoverAddressCodeFactory extends ResetStepFactory {

    public RecoverAddressCodeFactory() {
        super(
                "recover-address-code",
                "Recovery: address and code",
                "After the code of the counter: proves the address that the account is to have.",
                new RecoverAddressCode());
    }
}
