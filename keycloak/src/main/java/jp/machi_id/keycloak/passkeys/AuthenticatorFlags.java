package jp.machi_id.keycloak.passkeys;

/**
 * The flags in a passkey's answer (WebAuthn Level 3, section 6.1: the byte after the 32 of the hash of
 * the site's name).
 */
record AuthenticatorFlags(int bits) {

    private static final int OFFSET = 32;
    private static final int BACKUP_ELIGIBLE = 0x08;

    /**
     * @throws IllegalArgumentException if this is no authenticator data
     */
    static AuthenticatorFlags of(byte[] authenticatorData) {
        if (authenticatorData.length <= OFFSET) {
            throw new IllegalArgumentException("authenticator data is cut off");
        }
        return new AuthenticatorFlags(authenticatorData[OFFSET]);
    }

    /** Whether the key may be copied to other devices. */
    boolean backupEligible() {
        return (bits & BACKUP_ELIGIBLE) != 0;
    }
}
