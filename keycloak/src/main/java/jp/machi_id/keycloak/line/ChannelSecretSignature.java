package jp.machi_id.keycloak.line;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.crypto.KeyType;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.models.KeycloakSession;

/** HS256 with the channel secret (RFC 7518 §3.2). */
record ChannelSecretSignature(KeycloakSession session, LineIdentityProviderConfig config) {

    /** Whether the token carries this signature. */
    boolean isOf(JWSInput token) {
        try {
            return session.getProvider(SignatureProvider.class, Algorithm.HS256)
                    .verifier(key(ChannelSecret.of(session, config)))
                    .verify(
                            token.getEncodedSignatureInput().getBytes(StandardCharsets.UTF_8),
                            token.getSignature());
        } catch (VerificationException notVerifiable) {
            return false;
        }
    }

    private static KeyWrapper key(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        KeyWrapper key = new KeyWrapper();
        key.setAlgorithm(Algorithm.HS256);
        key.setUse(KeyUse.SIG);
        key.setType(KeyType.OCT);
        key.setSecretKey(new SecretKeySpec(bytes, JavaAlgorithm.getJavaAlgorithm(Algorithm.HS256)));
        return key;
    }
}
