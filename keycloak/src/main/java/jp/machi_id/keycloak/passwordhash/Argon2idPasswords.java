package jp.machi_id.keycloak.passwordhash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.dto.PasswordCredentialData;

/**
 * Passwords as Argon2id hashes. A credential says with what cost it was made and in the same words as
 * Keycloak's {@code argon2}, so that one becomes the other by its algorithm's name alone.
 */
final class Argon2idPasswords implements PasswordHashProvider {

    static final String ID = "argon2-sodium";

    private static final String MEMORY = "memory";
    private static final String LENGTH = "hashLength";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Argon2id argon2id;
    private final Argon2id.Cost cost;
    private final Semaphore atOnce;

    /**
     * @param atOnce one permit for each hash that may be computed at a time
     */
    Argon2idPasswords(Argon2id argon2id, Argon2id.Cost cost, Semaphore atOnce) {
        this.argon2id = argon2id;
        this.cost = cost;
        this.atOnce = atOnce;
    }

    @Override
    public boolean policyCheck(PasswordPolicy policy, PasswordCredentialModel credential) {
        return ID.equals(credential.getPasswordCredentialData().getAlgorithm())
                && costOf(credential).equals(wanted(policy.getHashIterations()));
    }

    @Override
    public PasswordCredentialModel encodedCredential(String rawPassword, int iterations) {
        Argon2id.Cost wanted = wanted(iterations);
        byte[] salt = new byte[Sodium.SALT_BYTES];
        RANDOM.nextBytes(salt);
        MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.putAll(
                Map.of(
                        "type", List.of("id"),
                        "version", List.of("1.3"),
                        LENGTH, List.of(Integer.toString(wanted.length())),
                        MEMORY, List.of(Integer.toString(wanted.memoryKib())),
                        "parallelism", List.of("1")));
        String hash = Base64.getEncoder().encodeToString(hash(rawPassword, salt, wanted));
        return PasswordCredentialModel.createFromValues(
                ID, salt, wanted.passes(), parameters, hash);
    }

    @Override
    public boolean verify(String rawPassword, PasswordCredentialModel credential) {
        byte[] salt = credential.getPasswordSecretData().getSalt();
        byte[] stored =
                Base64.getDecoder().decode(credential.getPasswordSecretData().getValue());
        return MessageDigest.isEqual(stored, hash(rawPassword, salt, costOf(credential)));
    }

    @Override
    public String credentialHashingStrength(PasswordCredentialModel credential) {
        Argon2id.Cost of = costOf(credential);
        return "Argon2id[m=%d,t=%d,p=1]".formatted(of.memoryKib(), of.passes());
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }

    /** The realm's policy may ask for another number of passes; -1 is none. */
    private Argon2id.Cost wanted(int passes) {
        return passes < 1 ? cost : new Argon2id.Cost(cost.memoryKib(), passes, cost.length());
    }

    private static Argon2id.Cost costOf(PasswordCredentialModel credential) {
        PasswordCredentialData data = credential.getPasswordCredentialData();
        return new Argon2id.Cost(
                number(data, MEMORY), data.getHashIterations(), number(data, LENGTH));
    }

    private static int number(PasswordCredentialData data, String parameter) {
        return Integer.parseInt(data.getAdditionalParameters().getFirst(parameter));
    }

    private byte[] hash(String rawPassword, byte[] salt, Argon2id.Cost of) {
        atOnce.acquireUninterruptibly();
        try {
            return argon2id.hash(rawPassword.getBytes(StandardCharsets.UTF_8), salt, of);
        } finally {
            atOnce.release();
        }
    }
}
