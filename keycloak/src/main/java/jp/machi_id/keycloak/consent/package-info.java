/**
 * What citizens agreed to: purpose, version of the text, when, through which client. Decisions are
 * kept in an append-only table; the latest one of a purpose counts.
 */
package jp.machi_id.keycloak.consent;
