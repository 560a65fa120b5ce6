package jp.machi_id.keycloak.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The details of events that are kept, and the shape of their values. Keycloak's events carry user
 * names, addresses, old and new values and token ids besides: what is not in this list is dropped,
 * and a value of another shape is replaced by {@value #WITHHELD}.
 *
 * <p>Each is described in {@code docs/audit-events.md}, which a test holds against this list.
 */
enum AuditDetail {
    ACT("act", Shape.WORD),
    ACTION("action", Shape.WORD),
    AUDIENCE("audience", Shape.WORDS),
    AUTH_METHOD("auth_method", Shape.WORD),
    AUTH_TYPE("auth_type", Shape.WORD),
    BY("by", Shape.WORD),
    CLIENT_AUTH_METHOD("client_auth_method", Shape.WORD),
    CONSENT("consent", Shape.WORD),
    CONTEXT("context", Shape.WORD),
    CREDENTIAL_TYPE("credential_type", Shape.WORD),
    CUSTOM_REQUIRED_ACTION("custom_required_action", Shape.WORD),
    FACTOR("factor", Shape.WORD),
    FIELDS("fields", Shape.WORDS),
    GIVEN("given", Shape.PURPOSES),
    GRANT_TYPE("grant_type", Shape.WORD),
    GRANTED_CLIENT("granted_client", Shape.WORD),
    IDENTITY_PROVIDER("identity_provider", Shape.WORD),
    LIFTED("lifted", Shape.NUMBER),
    LINE("line", Shape.WORD),
    LINES("lines", Shape.NUMBER),
    LOGIN_RETRY("login_retry", Shape.WORD),
    LOGOUT_BY_ACTION("logout_triggered_by_required_action", Shape.WORD),
    PASSKEY_PROBLEM("web_authn_authentication_error", Shape.WORD),
    REASON("reason", Shape.WORD),
    REFUSED("refused", Shape.PURPOSES),
    REGISTER_METHOD("register_method", Shape.WORD),
    REMEMBER_ME("remember_me", Shape.WORD),
    REMOVED("removed", Shape.WORDS),
    RESOURCE("resource", Shape.WORD),
    RESOURCE_PATH("resource_path", Shape.PATH),
    RESPONSE_TYPE("response_type", Shape.WORDS),
    RESTART_AFTER_TIMEOUT("restart_after_timeout", Shape.WORD),
    REVOKED_CLIENT("revoked_client", Shape.WORD),
    SCOPE("scope", Shape.WORDS),
    SESSIONS_ENDED("sessions_ended", Shape.WORD),
    SSO("sso", Shape.WORD),
    STAFF("staff", Shape.WORD),
    THROUGH_SEAL("through_seal", Shape.NUMBER);

    /** Stands for a value that is not of the shape of its detail. */
    static final String WITHHELD = "(withheld)";

    private static final Map<String, AuditDetail> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(AuditDetail::key, Function.identity()));

    private final String key;
    private final Shape shape;

    AuditDetail(String key, Shape shape) {
        this.key = key;
        this.shape = shape;
    }

    String key() {
        return key;
    }

    /** What is kept of a detail: its value, {@value #WITHHELD}, or {@code null} for nothing. */
    static String kept(String key, String value) {
        AuditDetail detail = BY_KEY.get(key);
        if (detail == null || value == null) {
            return null;
        }
        return detail.shape.pattern.matcher(value).matches() ? value : WITHHELD;
    }

    /** Shapes in which no address, no sentence and no token finds place. */
    private enum Shape {
        NUMBER("[0-9]{1,18}"),
        WORD("[A-Za-z0-9_.:-]{1,100}"),
        WORDS("[A-Za-z0-9_.:, -]{1,500}"),
        PURPOSES("(?:[a-z0-9-]{1,64}@[0-9-]{1,20} ?){1,50}"),
        PATH("[A-Za-z0-9_./:~-]{1,300}");

        private final Pattern pattern;

        Shape(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }
}
