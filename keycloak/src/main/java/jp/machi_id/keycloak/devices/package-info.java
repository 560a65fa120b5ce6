/** The devices that a citizen has signed in on: what makes a sign-in from a new one noticeable. */
package jp.machi_id.keycloak.devices;
