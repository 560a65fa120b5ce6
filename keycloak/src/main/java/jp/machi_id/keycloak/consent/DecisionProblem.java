package jp.machi_id.keycloak.consent;

/**
 * Why one decision is refused.
 *
 * @param purpose its code as given
 * @param code {@code unknown_purpose}, {@code outdated_version} or {@code required_purpose}
 */
public record DecisionProblem(String purpose, String code) {}
