package jp.machi_id.keycloak.assurance;

/**
 * A means by which somebody proved who they are, as relying parties read it in {@code amr}. Values of
 * RFC 8176 where it has one.
 */
public enum Method {
    PASSWORD("pwd"),
    /** A passkey that cannot leave its device. */
    DEVICE_PASSKEY("hwk"),
    /** A passkey that its keeper copies between devices. */
    SYNCED_PASSKEY("swk"),
    AUTHENTICATOR_APP("otp"),
    /** A code sent to the address of the account. */
    EMAIL_CODE("email"),
    RECOVERY_CODE("rec");

    private final String amr;

    Method(String amr) {
        this.amr = amr;
    }

    /** The value in tokens. */
    public String amr() {
        return amr;
    }
}
