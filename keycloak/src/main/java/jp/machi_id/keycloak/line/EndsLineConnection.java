package jp.machi_id.keycloak.line;

/**
 * Marks the factory of a required action that ends the citizen's connection with LINE. Only in a
 * sign-in that such an action began is LINE's access token kept for a while.
 */
public interface EndsLineConnection {}
