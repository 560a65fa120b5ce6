package jp.machi_id.keycloak.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A request that is refused with nothing changed. The body is {@code {"error": …}} with a code that
 * programs act on and, for developers, {@code error_description} in English.
 */
public final class Refusal extends RuntimeException {

    private static final int PRECONDITION_REQUIRED = 428;
    private static final int UNPROCESSABLE = 422;

    private final int status;
    private final transient Map<String, ?> body;
    private final String challenge;

    private Refusal(int status, Map<String, ?> body, String challenge) {
        super(String.valueOf(body.get("error")), null, false, false);
        this.status = status;
        this.body = body;
        this.challenge = challenge;
    }

    /** Gives the supplier's response, or the refusal that it threw. */
    public static Response answering(Supplier<Response> supplier) {
        try {
            return supplier.get();
        } catch (Refusal refusal) {
            return refusal.response();
        }
    }

    /** 400: the request does not have the form of the interface. */
    public static Refusal malformed(String description) {
        return plain(400, "malformed_request", description);
    }

    /** 401 of RFC 6750 §3: no token at all, so no error code in the challenge either. */
    public static Refusal tokenMissing() {
        return challenged(401, "invalid_token", "A bearer access token is needed.", "Bearer");
    }

    /**
     * 401 of RFC 6750 §3.1: not a token of this realm and for this interface, or its session ended.
     */
    public static Refusal tokenInvalid() {
        return challenged(
                401,
                "invalid_token",
                "The access token is not valid here; sign in again.",
                "Bearer error=\"invalid_token\"");
    }

    /** 403 with the challenge of RFC 9470 §3: sign in again with one of the given levels. */
    public static Refusal levelTooLow(String acrValues) {
        return challenged(
                403,
                "insufficient_user_authentication",
                "A second step is needed.",
                "Bearer error=\"insufficient_user_authentication\", acr_values=\""
                        + acrValues
                        + "\"");
    }

    /** 403 of RFC 6750 §3.1: a valid token without the role. */
    public static Refusal roleMissing(String role) {
        return challenged(
                403,
                "insufficient_scope",
                "The role " + role + " is needed.",
                "Bearer error=\"insufficient_scope\"");
    }

    /** 403: fields that the caller may not write. */
    public static Refusal readOnlyFields(List<String> fields) {
        Map<String, Object> body = body("read_only_field", "These fields are not changed here.");
        body.put("fields", fields);
        return new Refusal(403, body, null);
    }

    /** 404: what the request names is not there. */
    public static Refusal notFound(String description) {
        return plain(404, "not_found", description);
    }

    /** 409: well formed, but not possible as things are. */
    public static Refusal conflict(String code, String description) {
        return plain(409, code, description);
    }

    /** 404: nothing of the caller's under this name. */
    public static Refusal notFound() {
        return plain(404, "not_found", "There is none with this id.");
    }

    /** 412: somebody else changed the citizen since the caller read version after version. */
    public static Refusal versionConflict(long version) {
        Map<String, Object> body = body("version_conflict", "Read the profile again, then repeat.");
        body.put("version", version);
        return new Refusal(412, body, null);
    }

    /** 413: longer than the interface reads. */
    public static Refusal tooLarge(int mostBytes) {
        return plain(413, "content_too_large", "At most " + mostBytes + " bytes are taken.");
    }

    /** 415: another media type than the one that the interface takes. */
    public static Refusal mediaTypeUnsupported(String taken) {
        return plain(415, "unsupported_media_type", "Send " + taken + ".");
    }

    /** 422: well formed, but values that the citizen's profile does not take. */
    public static Refusal invalidProfile(List<FieldProblem> fields) {
        return unprocessable("invalid_profile", "fields", fields);
    }

    /** 422: well formed, but decisions that the citizen cannot make. */
    public static Refusal invalidConsent(List<?> decisions) {
        return unprocessable("invalid_consent", "decisions", decisions);
    }

    /** 428 of RFC 6585 §3: a change without the version that it is based on. */
    public static Refusal preconditionRequired() {
        return plain(
                PRECONDITION_REQUIRED,
                "precondition_required",
                "Send If-Match with the ETag of the profile that you read.");
    }

    /** HTTP status of the answer; the exception's message is the error code. */
    public int status() {
        return status;
    }

    private Response response() {
        Response.ResponseBuilder response = JsonAnswer.of(status, body);
        if (challenge != null) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, challenge);
        }
        return response.build();
    }

    private static Refusal unprocessable(String code, String name, List<?> problems) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", code);
        body.put(name, problems);
        return new Refusal(UNPROCESSABLE, body, null);
    }

    private static Refusal plain(int status, String code, String description) {
        return new Refusal(status, body(code, description), null);
    }

    private static Refusal challenged(
            int status, String code, String description, String challenge) {
        return new Refusal(status, body(code, description), challenge);
    }

    private static Map<String, Object> body(String code, String description) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", code);
        body.put("error_description", description);
        return body;
    }
}
