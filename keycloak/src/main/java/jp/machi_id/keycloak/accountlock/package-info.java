/**
 * The lock of changes: while it stands, sign-in goes on but nobody changes password, factors or
 * address. A citizen's "this wasn't me" sets it; a reset with proof, the counter or staff lift it.
 */
package jp.machi_id.keycloak.accountlock;
