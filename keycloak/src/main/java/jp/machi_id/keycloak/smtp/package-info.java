/**
 * Connections to the mail server that are kept from one mail to the next. Jakarta Mail finds the
 * provider as a service; Keycloak's own code, which connects for each mail, does not know.
 */
package jp.machi_id.keycloak.smtp;
