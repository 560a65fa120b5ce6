/**
 * How sure the platform is of who signed in, and by what means: levels ({@code acr}) and methods
 * ({@code amr}), on every path.
 */
package jp.machi_id.keycloak.assurance;
