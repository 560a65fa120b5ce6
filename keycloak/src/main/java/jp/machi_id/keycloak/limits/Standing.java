package jp.machi_id.keycloak.limits;

import java.time.Instant;

/**
 * One counter as staff see it.
 *
 * @param factor what is counted, e.g. {@code password} or {@code sign-in-code}
 * @param scope against what, e.g. {@code account} or {@code account-and-network}
 * @param counted how many within the window
 * @param most how many there may be
 * @param until when the oldest leaves the window; a full limit has room again then
 */
public record Standing(String factor, String scope, int counted, int most, Instant until) {

    /** Whether the next one would be refused. */
    public boolean reached() {
        return counted >= most;
    }
}
