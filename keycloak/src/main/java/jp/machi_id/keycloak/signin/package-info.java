/**
 * The first step of a sign-in: an e-mail address on one page, a password on the next, or a passkey
 * on either. Whether an address belongs to anybody shows on neither page, nor in its time.
 */
package jp.machi_id.keycloak.signin;
