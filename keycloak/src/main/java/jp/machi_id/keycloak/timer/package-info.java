/** Work that every node repeats. */
package jp.machi_id.keycloak.timer;
