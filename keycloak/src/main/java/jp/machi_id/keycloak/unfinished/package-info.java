/** Accounts whose registration was begun and not finished: which they are, and how one goes. */
package jp.machi_id.keycloak.unfinished;
