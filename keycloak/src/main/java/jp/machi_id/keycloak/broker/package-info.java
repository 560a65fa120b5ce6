/** What sign-ins at LINE and by card have in common when their provider has answered. */
package jp.machi_id.keycloak.broker;
