/** Tables of our own in Keycloak's schema, as every package declares them that has some. */
package jp.machi_id.keycloak.tables;
