package jp.machi_id.keycloak.passwordhash;

/** A way to compute Argon2id, version 1.3, with one lane (RFC 9106). */
interface Argon2id {

    /**
     * Hashes a password.
     *
     * @param salt 16 bytes
     */
    byte[] hash(byte[] password, byte[] salt, Cost cost);

    /**
     * What one hash takes.
     *
     * @param memoryKib kibibytes that are filled
     * @param passes how often they are filled
     * @param length bytes of the hash
     */
    record Cost(int memoryKib, int passes, int length) {

        /**
         * Keycloak's default, which is the least that OWASP's Password Storage Cheat Sheet names for
         * one lane and little memory.
         */
        static final Cost DEFAULT = new Cost(7168, 5, 32);
    }
}
