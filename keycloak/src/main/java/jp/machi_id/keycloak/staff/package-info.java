/** Who works for the city, and so is no citizen to the parts of this provider. */
package jp.machi_id.keycloak.staff;
