package jp.machi_id.keycloak.onetimecode;

import java.time.Duration;

/**
 * What is out for a challenge at this moment.
 *
 * @param live a sent code can still be typed
 * @param undelivered the last mail could not be handed to the mail server
 * @param resendWait how long until another mail may be asked for; zero when it may be now
 */
public record CodeStatus(boolean live, boolean undelivered, Duration resendWait) {}
