/**
 * Another address for an account: a required action that an application starts ({@code kc_action}), a
 * notice to the old address, and the page behind its link, which undoes the change.
 */
package jp.machi_id.keycloak.addresschange;
