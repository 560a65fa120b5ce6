/**
 * User-profile validators for what Keycloak's own cannot say. They hold the same rules as the
 * citizen's schema in {@code packages/citizen}, whoever writes the attribute.
 */
package jp.machi_id.keycloak.userprofile;
