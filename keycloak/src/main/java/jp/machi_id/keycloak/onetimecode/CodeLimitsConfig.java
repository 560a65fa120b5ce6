package jp.machi_id.keycloak.onetimecode;

import java.time.Duration;
import jp.machi_id.keycloak.limits.Positive;
import org.keycloak.Config;

/** Reads {@link CodeLimits} from the provider's options; each has a default. */
final class CodeLimitsConfig {

    private final Config.Scope options;

    private CodeLimitsConfig(Config.Scope options) {
        this.options = options;
    }

    /**
     * @throws IllegalArgumentException naming the option that is not a positive whole number, or that
     *     makes another one pointless
     */
    static CodeLimits read(Config.Scope options) {
        return new CodeLimitsConfig(options).limits(CodeLimits.DEFAULT);
    }

    private CodeLimits limits(CodeLimits d) {
        return new CodeLimits(
                Duration.ofSeconds(positive("ttlSeconds", d.timeToLive().toSeconds())),
                Duration.ofSeconds(positive("resendWaitSeconds", d.resendWait().toSeconds())),
                positive("attemptsPerCode", d.attemptsPerCode()),
                caps("attempts", d.attempts()),
                Duration.ofMinutes(positive("attemptsWindowMinutes", d.attemptsWindow().toMinutes())),
                caps("sends", d.sends()),
                Duration.ofMinutes(positive("sendsWindowMinutes", d.sendsWindow().toMinutes())));
    }

    private CodeLimits.Caps caps(String kind, CodeLimits.Caps d) {
        String least = kind + "PerAccountAndNetwork";
        int near = positive(least, d.perAccountAndNetwork());
        return new CodeLimits.Caps(
                near,
                atLeast(near, least, kind + "PerAccount", d.perAccount()),
                atLeast(near, least, kind + "PerNetwork", d.perNetwork()));
    }

    private int atLeast(int least, String leastOption, String option, int byDefault) {
        int value = positive(option, byDefault);
        if (value < least) {
            throw new IllegalArgumentException(option + " must not be below " + leastOption);
        }
        return value;
    }

    private int positive(String option, long byDefault) {
        return Positive.read(options, option, byDefault);
    }
}
