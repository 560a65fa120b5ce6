package jp.machi_id.keycloak.limits;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import jp.machi_id.keycloak.limits.CounterNames.Size;
import org.keycloak.Config;

/**
 * How many wrong guesses at each factor. An address has the sizes of an account, so that what is
 * refused does not tell whose address is known.
 *
 * @param account from wherever, for an account or an address
 * @param accountAndNetwork from one network, for an account or an address
 * @param network from one network, at whomever
 */
record Sizes(Map<Factor, Size> account, Size accountAndNetwork, Size network) {

    private static final int DAY = 24 * 60;

    /** A code of six digits has far fewer values than a password, so it gets fewer guesses. */
    private static final Map<Factor, Integer> PER_ACCOUNT =
            Map.of(
                    Factor.PASSWORD, 100,
                    Factor.TOTP, 20,
                    Factor.RECOVERY_CODE, 20,
                    Factor.COUNTER_CODE, 20);

    /**
     * Reads the provider's options; each has a default, which the README explains.
     *
     * @throws IllegalArgumentException naming the option that is no whole number above 0, or that
     *     makes another one pointless
     */
    static Sizes read(Config.Scope options) {
        Size near = size(options, "accountAndNetwork", 10, 15);
        Size network = size(options, "network", 500, 60);
        int minutes = Positive.read(options, "accountWindowMinutes", DAY);
        Map<Factor, Size> account = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            String option = camelCase(factor) + "PerAccount";
            int most = Positive.read(options, option, PER_ACCOUNT.get(factor));
            require(most >= near.most(), option + " must not be below perAccountAndNetwork");
            account.put(factor, new Size(most, Duration.ofMinutes(minutes)));
        }
        require(network.most() >= near.most(), "perNetwork must not be below perAccountAndNetwork");
        return new Sizes(Map.copyOf(account), near, network);
    }

    private static Size size(Config.Scope options, String scope, int most, int minutes) {
        String capital = scope.substring(0, 1).toUpperCase(Locale.ROOT) + scope.substring(1);
        return new Size(
                Positive.read(options, "per" + capital, most),
                Duration.ofMinutes(Positive.read(options, scope + "WindowMinutes", minutes)));
    }

    private static String camelCase(Factor factor) {
        return switch (factor) {
            case PASSWORD -> "password";
            case TOTP -> "totp";
            case RECOVERY_CODE -> "recoveryCode";
            case COUNTER_CODE -> "counterCode";
        };
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
