/**
 * Recovery of an account whose citizen has lost every way in: staff look at the citizen's papers at
 * the counter and give them a code; with it, and with an address proven anew, the citizen sets a new
 * password, and every old way in goes.
 */
package jp.machi_id.keycloak.recovery;
