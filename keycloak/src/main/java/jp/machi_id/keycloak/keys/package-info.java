/** Hashes under keys of the server, for what must be recognised again but never read. */
package jp.machi_id.keycloak.keys;
