package jp.machi_id.keycloak.passwordhash;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What is used of libsodium. Its builds for common systems are in our jar, where JNA looks for them;
 * one that the system has is taken first.
 *
 * @see <a href="https://doc.libsodium.org/password_hashing/default_phf">libsodium: password
 *     hashing</a>
 */
interface Sodium extends Library {

    /** Argon2id, version 1.3 (RFC 9106), with one lane. */
    int ARGON2ID13 = 2;

    /** Bytes of a salt; libsodium takes no other length. */
    int SALT_BYTES = 16;

    /** Chooses the code for this processor. 0 or 1 when it can be used. */
    int sodium_init();

    /**
     * Hashes a password.
     *
     * @param passes how often the memory is filled
     * @param memory bytes
     * @return 0 when {@code hash} is filled; else there was not enough memory
     */
    int crypto_pwhash(
            byte[] hash,
            long hashLength,
            byte[] password,
            long passwordLength,
            byte[] salt,
            long passes,
            NativeLong memory,
            int algorithm);

    /** The library, unless this system or its temporary folder does not let it be loaded. */
    static Optional<Sodium> load() {
        try {
            Sodium sodium = Native.load("sodium", Sodium.class);
            return sodium.sodium_init() < 0 ? Optional.empty() : Optional.of(sodium);
        } catch (LinkageError e) {
            Logger.getLogger(Sodium.class)
                    .warnf(
                            "libsodium cannot be used; passwords are hashed in Java, which takes"
                                    + " several times as long: %s",
                            e.getMessage());
            return Optional.empty();
        }
    }
}
