/** What the realm resources of this provider share: who calls, bodies read with care, refusals. */
package jp.machi_id.keycloak.http;
