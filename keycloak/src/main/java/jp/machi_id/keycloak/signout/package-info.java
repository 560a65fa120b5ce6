/** Ends citizens' sessions from within a sign-in. */
package jp.machi_id.keycloak.signout;
