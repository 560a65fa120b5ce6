/**
 * The steps that use one-time codes: the second step of a sign-in, and the proof of an address
 * before an account is made or linked. The codes themselves are decided in
 * {@code jp.machi_id.keycloak.onetimecode}.
 */
package jp.machi_id.keycloak.authentication;
