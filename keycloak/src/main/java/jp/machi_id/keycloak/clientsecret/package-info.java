/** How a client shows its secret at the token endpoint. */
package jp.machi_id.keycloak.clientsecret;
