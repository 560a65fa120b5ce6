/**
 * The record of who did what: every event of Keycloak and every act of this provider becomes a line
 * of an append-only table, in the transaction of the act itself.
 */
package jp.machi_id.keycloak.audit;
