/** JSON as this provider reads and writes it. */
package jp.machi_id.keycloak.json;
