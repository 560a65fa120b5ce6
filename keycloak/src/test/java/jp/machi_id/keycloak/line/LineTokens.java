package jp.machi_id.keycloak.line;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.machi_id.keycloak.json.StrictJson;

/** ID tokens as LINE makes them, right unless a test makes them wrong. */
final class LineTokens {

    static final String CHANNEL_ID = "1234567890";
    static final String CHANNEL_SECRET = "0123456789abcdef0123456789abcdef";
    static final String ISSUER = "https://access.line.me";
    static final String USER_ID = "U0123456789abcdef0123456789abcdef";
    static final String NONCE = "nonce-of-the-request";
    static final String KEY_ID = "key-of-line";

    private LineTokens() {}

    /** Claims of a token issued now. */
    static Map<String, Object> claims(Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("sub", USER_ID);
        claims.put("aud", CHANNEL_ID);
        claims.put("exp", now.getEpochSecond() + 3600);
        claims.put("iat", now.getEpochSecond());
        claims.put("nonce", NONCE);
        claims.put("name", "はな");
        claims.put("email", "somebody@example.jp");
        return claims;
    }

    /** A header, with a key id unless null. */
    static Map<String, Object> header(String algorithm, String keyId) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", algorithm);
        header.put("typ", "JWT");
        if (keyId != null) {
            header.put("kid", keyId);
        }
        return header;
    }

    static String hs256(Map<String, Object> header, Map<String, Object> claims, String secret)
            throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String input = input(header, claims);
        return input + "." + encode(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
    }

    static String es256(Map<String, Object> header, Map<String, Object> claims, KeyPair keys)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(keys.getPrivate());
        String input = input(header, claims);
        signature.update(input.getBytes(StandardCharsets.US_ASCII));
        return input + "." + encode(signature.sign());
    }

    static String unsigned(Map<String, Object> header, Map<String, Object> claims) {
        return input(header, claims) + ".";
    }

    static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static String input(Map<String, Object> header, Map<String, Object> claims) {
        return encode(StrictJson.write(header).getBytes(StandardCharsets.UTF_8))
                + "."
                + encode(StrictJson.write(claims).getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
