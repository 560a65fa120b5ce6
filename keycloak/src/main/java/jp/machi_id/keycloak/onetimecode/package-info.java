/**
 * One-time codes sent by e-mail: an own SPI ({@code one-time-code}), the engine that decides, and
 * its store. Nothing here knows pages, mails or flows; those are in
 * {@code jp.machi_id.keycloak.authentication}.
 */
package jp.machi_id.keycloak.onetimecode;
