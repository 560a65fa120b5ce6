/** The language of an account: the one that its citizen has chosen in a sign-in. */
package jp.machi_id.keycloak.language;
