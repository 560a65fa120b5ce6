/**
 * How a citizen leaves, and how LINE is linked and unlinked: required actions that an application
 * starts ({@code kc_action}) and that demand a sign-in made for them, in both steps.
 */
package jp.machi_id.keycloak.withdrawal;
