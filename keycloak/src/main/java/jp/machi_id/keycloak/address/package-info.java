/** The address of an account, which is its username too, and how another takes its place. */
package jp.machi_id.keycloak.address;
