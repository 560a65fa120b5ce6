package jp.machi_id.keycloak.onetimecode;

import java.time.Duration;
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
        String value = options.get(option);
        if (value == null || value.isBlank()) {
            return Math.toIntExact(byDefault);
        }
        try {
            int number = Integer.parseInt(value.trim());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, in the same words as zero and negative numbers.
        }
        throw new IllegalArgumentException(option + " must be a whole number above 0");
    }
}
