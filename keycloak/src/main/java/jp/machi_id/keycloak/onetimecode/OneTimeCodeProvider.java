package jp.machi_id.keycloak.onetimecode;

import java.time.Instant;
import org.keycloak.provider.Provider;

/**
 * Issues and checks one-time codes. Every call runs and commits in a transaction of its own, so
 * that what it counted stays counted when the request around it fails.
 */
public interface OneTimeCodeProvider extends Provider {

    /** Number of digits in a code. */
    int CODE_LENGTH = 6;

    /** What is out for this challenge now. Changes nothing. */
    CodeStatus status(CodeChallenge challenge);

    /**
     * Issues a fresh code, replacing the one before it, unless a limit forbids it. Never resets the
     * count of wrong guesses.
     */
    SendResult issue(CodeChallenge challenge);

    /**
     * Takes back the mail counted at {@code sentAt}, because the mail server did not take it: its
     * code dies and another may be asked for at once.
     */
    void undelivered(CodeChallenge challenge, Instant sentAt);

    /** Checks what the citizen typed: full-width digits, spaces and hyphens are accepted. */
    Verdict verify(CodeChallenge challenge, String typed);

    /** The limits in force, for pages that tell them. */
    CodeLimits limits();

    @Override
    default void close() {}
}
