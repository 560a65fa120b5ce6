package jp.machi_id.keycloak.audit;

import java.util.Locale;
import org.keycloak.events.EventBuilder;

/**
 * What citizens and staff do that Keycloak has no event type of its own for. An act goes through
 * Keycloak's {@link EventBuilder}, as {@code CUSTOM_REQUIRED_ACTION} or a stock type that fits, with
 * the detail {@value #DETAIL}:
 *
 * <pre>{@code
 * event.event(EventType.UPDATE_EMAIL);
 * Act.ADDRESS_CHANGED.of(event).success();
 * }</pre>
 *
 * <p>Each is described in {@code docs/audit-events.md}, which a test holds against this list.
 */
public enum Act {
    /** Who registered did not agree to what the ID needs, and the account made for it went. */
    REGISTRATION_DECLINED,
    /** The same address was proven for a registration again, and the account begun before went. */
    REGISTRATION_RESTARTED,
    /** An account was removed whose registration nobody finished in time. */
    REGISTRATION_ABANDONED,
    /** A citizen proved a new address, and it took the place of the old one. */
    ADDRESS_CHANGED,
    /** The link in the notice to the old address put the old address back. */
    ADDRESS_CHANGE_UNDONE,
    /** A citizen said of a notice "this wasn't me": sessions ended, changes locked. */
    SECURITY_ALARM_RAISED,
    /** A reset with proof, or the counter, ended the lock of changes. */
    ACCOUNT_LOCK_LIFTED,
    /** Staff gave a citizen a code for recovery at the counter. */
    COUNTER_CODE_ISSUED,
    /** A citizen used the code of the counter. */
    COUNTER_CODE_USED,
    /** Something else than the code of the counter was typed, or too often (always with an error). */
    COUNTER_CODE_REFUSED,
    /** A citizen who had forgotten the password set a new one. */
    PASSWORD_RESET,
    /** A citizen took over what their My Number card says; {@code fields} names the attributes. */
    CARD_DETAILS_TAKEN_OVER,
    /** Staff dropped the counters of wrong guesses of an account. */
    ATTEMPT_LIMITS_LIFTED,
    /** Lines older than the retention were removed from the audit log. */
    AUDIT_LOG_PURGED;

    /** Name of the detail. */
    public static final String DETAIL = "act";

    /** Name in events and in the log, e.g. {@code address_changed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Marks an event as this act. */
    public EventBuilder of(EventBuilder event) {
        return event.detail(DETAIL, id());
    }
}
