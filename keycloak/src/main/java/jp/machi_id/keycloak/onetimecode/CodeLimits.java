package jp.machi_id.keycloak.onetimecode;

import java.time.Duration;

/**
 * How long a code lives and how often it may be asked for and guessed. Every limit stands apart:
 * reaching one is enough to be refused.
 *
 * @param timeToLive from sending to expiry
 * @param resendWait pause between two mails of one challenge
 * @param attemptsPerCode wrong guesses within one challenge, resends included
 * @param attempts wrong guesses within {@code attemptsWindow}, across authentication sessions
 * @param attemptsWindow length of the rolling window of wrong guesses
 * @param sends mails within {@code sendsWindow}, across authentication sessions
 * @param sendsWindow length of the rolling window of mails
 */
public record CodeLimits(
        Duration timeToLive,
        Duration resendWait,
        int attemptsPerCode,
        Caps attempts,
        Duration attemptsWindow,
        Caps sends,
        Duration sendsWindow) {

    /**
     * How many there may be. An address has the sizes of a citizen, so that what is refused does not
     * tell whose address is known.
     *
     * @param perAccountAndNetwork from one network, for a citizen or an address: whoever fills it keeps
     *     nobody out elsewhere
     * @param perAccount from wherever, for a citizen or an address
     * @param perNetwork from one network, for whomever
     */
    public record Caps(int perAccountAndNetwork, int perAccount, int perNetwork) {}

    /** What the provider uses unless configured otherwise; the README explains the figures. */
    public static final CodeLimits DEFAULT =
            new CodeLimits(
                    Duration.ofMinutes(10),
                    Duration.ofSeconds(30),
                    5,
                    new Caps(15, 60, 1000),
                    Duration.ofHours(24),
                    new Caps(10, 30, 300),
                    Duration.ofHours(1));
}
