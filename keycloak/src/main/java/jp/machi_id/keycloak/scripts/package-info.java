/** The scripts in pages that Keycloak itself writes, under a policy that forbids inline scripts. */
package jp.machi_id.keycloak.scripts;
