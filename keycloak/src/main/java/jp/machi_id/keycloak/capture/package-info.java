/**
 * Who changed: every change of a citizen bumps that citizen's version and leaves one row in {@code
 * machi_dirty}, in the transaction of the change itself. The connectors read that table; nothing
 * else of the change is recorded here.
 */
package jp.machi_id.keycloak.capture;
