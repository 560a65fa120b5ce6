package jp.machi_id.keycloak.verified;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.keycloak.util.JsonSerialization;

/**
 * What a relying party asks of {@code verified_claims} in the request parameter {@code claims}
 * (OpenID Connect for Identity Assurance 1.0 §6). Of several wishes, the first that can be met is.
 * A wish that cannot be met leaves the element out, which is no error (§6.5).
 *
 * @param wishes objects with {@code verification} and {@code claims}
 */
record VerifiedClaimsRequest(java.util.List<JsonNode> wishes) {

    private static final String ELEMENT = "verified_claims";

    /**
     * Reads the parameter for one place, or nothing when it is not asked for there.
     *
     * @param parameter the parameter as it was sent; may be null
     * @param place {@code id_token} or {@code userinfo}
     */
    static Optional<VerifiedClaimsRequest> of(String parameter, String place) {
        if (parameter == null) {
            return Optional.empty();
        }
        try {
            JsonNode wish =
                    JsonSerialization.readValue(parameter, JsonNode.class).path(place).path(ELEMENT);
            Stream<JsonNode> wishes =
                    wish.isArray()
                            ? StreamSupport.stream(wish.spliterator(), false)
                            : Stream.of(wish);
            var asked = wishes.filter(JsonNode::isObject).toList();
            return asked.isEmpty() ? Optional.empty() : Optional.of(new VerifiedClaimsRequest(asked));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The claims of those offered that are asked for; empty when no wish can be met. */
    Map<String, Object> chosen(Map<String, Object> offered, VerifiedFields fields, Instant now) {
        return wishes.stream()
                .filter(wish -> isMet(wish.path("verification"), fields, now))
                .map(wish -> chosen(wish.path("claims"), offered))
                .filter(claims -> !claims.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    /** Each claim asked for, and no other; asking for none in particular asks for nothing. */
    private static Map<String, Object> chosen(JsonNode asked, Map<String, Object> offered) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        offered.forEach(
                (name, value) -> {
                    if (asked.has(name) && isAmong(asked.path(name), value)) {
                        chosen.put(name, value);
                    }
                });
        return chosen;
    }

    private static boolean isMet(JsonNode verification, VerifiedFields fields, Instant now) {
        JsonNode maxAge = verification.path("time").path("max_age");
        boolean isRecent =
                !maxAge.isNumber()
                        || !Instant.parse(fields.time())
                                .plus(Duration.ofSeconds(maxAge.longValue()))
                                .isBefore(now);
        return isRecent && isAmong(verification.path("trust_framework"), fields.trustFramework());
    }

    /** OpenID Connect Core 1.0 §5.5.1: {@code value} or {@code values}, if either is given. */
    private static boolean isAmong(JsonNode wanted, Object value) {
        if (wanted.has("value")) {
            return wanted.path("value").asText().equals(value);
        }
        if (wanted.path("values").isArray()) {
            return StreamSupport.stream(wanted.path("values").spliterator(), false)
                    .anyMatch(each -> each.asText().equals(value));
        }
        return true;
    }
}
