/**
 * "This wasn't me": the link in every notice, its page, and what it does. Whoever reads the citizen's
 * mail can do it, so it only ever closes doors.
 */
package jp.machi_id.keycloak.alarm;
