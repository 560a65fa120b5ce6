/**
 * The host on which staff work, apart from the citizens': what each of the two serves, and what staff may write
 * there.
 */
package jp.machi_id.keycloak.adminhost;
