/**
 * Security notices: a citizen is told by mail, and by LINE where linked, of a sign-in on a new device
 * and of every change of a way in. They are derived from Keycloak's own events, so no step has to
 * remember to send one.
 */
package jp.machi_id.keycloak.notices;
