/** What all steps and conditions of our flows have in common, and what Keycloak asks of their factories. */
package jp.machi_id.keycloak.step;
