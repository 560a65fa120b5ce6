package jp.machi_id.keycloak.passwordhash;

import java.util.concurrent.Semaphore;
import org.keycloak.Config;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.PasswordHashProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Names {@link Argon2idPasswords} to Keycloak; a realm chooses it by its password policy. */
public final class Argon2idPasswordsFactory implements PasswordHashProviderFactory {

    /** As many as there are processors: more would only share them, and each takes its memory. */
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors());

    private Argon2id argon2id = new JavaArgon2id();

    @Override
    public String getId() {
        return Argon2idPasswords.ID;
    }

    @Override
    public PasswordHashProvider create(KeycloakSession session) {
        return new Argon2idPasswords(argon2id, Argon2id.Cost.DEFAULT, atOnce);
    }

    @Override
    public void init(Config.Scope config) {
        Sodium.load().ifPresent(sodium -> argon2id = new SodiumArgon2id(sodium));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
