/**
 * The identity provider {@code line}: LINE Login v2.1. Its ID tokens are signed with the channel
 * secret, which Keycloak's own OIDC broker cannot check.
 */
package jp.machi_id.keycloak.line;
