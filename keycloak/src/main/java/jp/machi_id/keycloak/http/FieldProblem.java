package jp.machi_id.keycloak.http;

/**
 * Why one field is refused.
 *
 * @param field the attribute's name
 * @param code the id of the validator that refused it
 * @param message a sentence for the citizen, in the citizen's language
 */
public record FieldProblem(String field, String code, String message) {}
