/**
 * Passkeys (WebAuthn): one kind, discoverable and user-verified, used alone or as a second step.
 * Keycloak's WebAuthn checks the signatures; asking and answering are ours.
 */
package jp.machi_id.keycloak.passkeys;
