package jp.machi_id.keycloak.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.Config;

/**
 * HMAC-SHA256 over labelled parts. A plain or salted hash of six digits, of an address or of a
 * network is reversed by trying all of them; without the server's key this one is not.
 */
public final class KeyedHash {

    public static final int MINIMUM_KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * @param key at least 32 bytes
     */
    public KeyedHash(byte[] key) {
        if (key.length < MINIMUM_KEY_BYTES) {
            throw new IllegalArgumentException("a key of at least 32 bytes is needed");
        }
        this.key = new SecretKeySpec(key.clone(), ALGORITHM);
    }

    /**
     * Hashes under the key of the one-time codes, for what else is kept without being known. Each use
     * has labels of its own, so no hash of one is worth anything in another.
     */
    public static KeyedHash ofServer() {
        return fromConfiguration(Config.scope("one-time-code", "default").get("key"));
    }

    /**
     * Reads a key as it stands in the configuration.
     *
     * @param encoded base64url, with or without padding, of at least 32 bytes
     * @throws IllegalArgumentException when it is missing, not base64url, or too short
     */
    public static KeyedHash fromConfiguration(String encoded) {
        if (encoded == null || encoded.isBlank()) {
            throw new IllegalArgumentException("no key is set");
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(encoded.trim());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the key is not base64url");
        }
        return new KeyedHash(bytes);
    }

    /**
     * The hash of the parts under a label; parts are length-prefixed, so that no two lists of parts
     * run together.
     *
     * @return 43 characters of base64url
     */
    public String of(String label, String... parts) {
        Mac mac = mac();
        update(mac, label);
        Arrays.stream(parts).forEach(part -> update(mac, part));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static void update(Mac mac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
    }
}
