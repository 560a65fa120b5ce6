/**
 * Reading citizens in bulk for connectors, in a constant number of database queries a page; walking
 * Keycloak's own user list costs three for every user.
 */
package jp.machi_id.keycloak.citizens;
