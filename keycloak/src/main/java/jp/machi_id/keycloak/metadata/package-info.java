/** What a realm says of itself to relying parties: what its clients may use, and not all that Keycloak knows. */
package jp.machi_id.keycloak.metadata;
