package jp.machi_id.keycloak.limits;

import org.keycloak.Config;

/** Options of a provider that are whole numbers above 0. */
public final class Positive {

    private Positive() {}

    /**
     * @throws IllegalArgumentException naming the option that is something else
     */
    public static int read(Config.Scope options, String option, long byDefault) {
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
