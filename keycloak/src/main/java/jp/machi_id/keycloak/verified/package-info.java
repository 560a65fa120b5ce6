/**
 * Which fields of a citizen's profile somebody else has verified, and the claim {@code
 * verified_claims} that tells relying parties (OpenID Connect for Identity Assurance 1.0). What
 * citizens say of themselves never appears there.
 */
package jp.machi_id.keycloak.verified;
