/** Mails to citizens, apart from Keycloak's own. */
package jp.machi_id.keycloak.mail;
