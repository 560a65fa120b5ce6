package jp.machi_id.keycloak.consent;

/**
 * A decision to be recorded.
 *
 * @param purpose code of the purpose
 * @param version of the text that the citizen was shown, {@code YYYY-MM-DD}
 * @param given whether the citizen agrees
 */
public record Decision(String purpose, String version, boolean given) {}
