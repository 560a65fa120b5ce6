/**
 * The flow for who cannot sign in: the password set anew after a code, or everything after a code of
 * the counter. It never ends in a session: afterwards the citizen signs in, in both steps.
 */
package jp.machi_id.keycloak.reset;
