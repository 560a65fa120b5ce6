/**
 * Changes of the ways to sign in: password, passkeys, authenticator apps, recovery codes. Keycloak's own
 * required actions, under their own names, with a guard before each.
 */
package jp.machi_id.keycloak.factors;
