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
     * @throws IllegalArgumentException naming the option that is not a positive whole number
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
        return new CodeLimits.Caps(
                positive(kind + "PerCitizen", d.perCitizen()),
                positive(kind + "PerAddress", d.perAddress()),
                positive(kind + "PerNetwork", d.perNetwork()));
    }

    private int positive(String option, long byDefault) {
        return Positive.read(options, option, byDefault);
    }
}
