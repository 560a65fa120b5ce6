/**
 * How somebody becomes a citizen of the realm: the choice between passkey and password, the account
 * that is made for it, and what becomes of accounts whose registration was never finished.
 */
package jp.machi_id.keycloak.registration;
