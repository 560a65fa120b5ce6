/**
 * Argon2id in machine code (libsodium) for the realm's passwords: the same hash as Keycloak's own in
 * a part of the time.
 */
package jp.machi_id.keycloak.passwordhash;
