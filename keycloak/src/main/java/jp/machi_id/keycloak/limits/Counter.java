package jp.machi_id.keycloak.limits;

import java.time.Duration;

/**
 * A counter by name, with its size.
 *
 * @param subject keyed hash of what is counted
 * @param owner keyed hash of the account or the address that staff may free; {@code null} for networks
 * @param factor what is counted, as staff read it
 * @param scope against what
 * @param most how many the window takes
 * @param length of the rolling window
 */
public record Counter(
        String subject, String owner, String factor, Scope scope, int most, Duration length) {}
