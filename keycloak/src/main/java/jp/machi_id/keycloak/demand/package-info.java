/**
 * What a relying party demands of a sign-in ({@code acr}): refused at once where no way through the
 * realm meets it, and at the beginning of a way that does not.
 */
package jp.machi_id.keycloak.demand;
