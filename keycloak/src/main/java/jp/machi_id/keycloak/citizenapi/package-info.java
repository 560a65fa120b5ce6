/**
 * The citizen API: citizens read and change their own profile and consents with their own token.
 * Keycloak's stock account interface is closed to them: it takes a token of one factor, replaces
 * the whole profile and knows no version.
 */
package jp.machi_id.keycloak.citizenapi;
