/**
 * How often somebody may guess: counters that last, each apart, which every step of a sign-in asks
 * before it looks at what was typed. An own SPI ({@code attempt-limits}); Keycloak's brute-force
 * detection is off, because a right password wipes its counters.
 */
package jp.machi_id.keycloak.limits;
