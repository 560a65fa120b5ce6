package jp.machi_id.keycloak.passwordhash;

import com.sun.jna.NativeLong;

/** Argon2id by libsodium. */
final class SodiumArgon2id implements Argon2id {

    private static final long KIB = 1024;

    private final Sodium sodium;

    SodiumArgon2id(Sodium sodium) {
        this.sodium = sodium;
    }

    @Override
    public byte[] hash(byte[] password, byte[] salt, Cost cost) {
        if (salt.length != Sodium.SALT_BYTES) {
            throw new IllegalArgumentException("a salt has 16 bytes");
        }
        byte[] hash = new byte[cost.length()];
        int failed =
                sodium.crypto_pwhash(
                        hash,
                        hash.length,
                        password,
                        password.length,
                        salt,
                        cost.passes(),
                        new NativeLong(cost.memoryKib() * KIB),
                        Sodium.ARGON2ID13);
        if (failed != 0) {
            throw new IllegalStateException("there was not enough memory to hash a password");
        }
        return hash;
    }
}
