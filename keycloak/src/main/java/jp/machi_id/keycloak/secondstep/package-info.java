/**
 * The second step of a sign-in: one of the ways that the citizen has, and the page on which they
 * choose another one. A passkey as the first step is two already.
 */
package jp.machi_id.keycloak.secondstep;
