package jp.machi_id.keycloak.mynumber;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.keycloak.http.simple.SimpleHttp;
import org.keycloak.http.simple.SimpleHttpResponse;
import org.keycloak.util.JsonSerialization;

/** Asks the agency's user-info endpoint what the card says (OpenID Connect Core 1.0 §5.3). */
final class CardUserInfo {

    private final SimpleHttp http;
    private final DigitalAgencyAppConfig config;

    CardUserInfo(SimpleHttp http, DigitalAgencyAppConfig config) {
        this.http = http;
        this.config = config;
    }

    /**
     * Reads the claims about one subject.
     *
     * @param opened gives the content of a signed answer, after its signature was checked
     * @throws CardRefusal when the answer is of another kind than configured, unsigned, or about
     *     somebody else
     * @throws IOException when there is no answer
     */
    JsonNode read(String accessToken, String subject, UnaryOperator<String> opened)
            throws IOException {
        try (SimpleHttpResponse answer =
                http.doGet(config.getUserInfoUrl())
                        .auth(accessToken)
                        .header("Accept", expectedType())
                        .asResponse()) {
            if (answer.getStatus() != 200) {
                throw new CardRefusal("userinfo: HTTP " + answer.getStatus());
            }
            String type = answer.getContentType().getMimeType();
            if (!expectedType().equals(type)) {
                throw new CardRefusal("userinfo: not " + expectedType());
            }
            String body = answer.asString();
            JsonNode claims =
                    JsonSerialization.readValue(
                            config.isUserInfoSigned() ? opened.apply(body) : body, JsonNode.class);
            if (config.isUserInfoSigned()) {
                requireFor(claims);
            }
            if (!subject.equals(claims.path("sub").textValue())) {
                throw new CardRefusal("userinfo: another sub");
            }
            return claims;
        }
    }

    /** A signed answer names who signed it, and for whom (§5.3.2). */
    private void requireFor(JsonNode claims) {
        JsonNode audience = claims.path("aud");
        JsonNode first = audience.isArray() && audience.size() == 1 ? audience.get(0) : audience;
        if (!config.getIssuer().equals(claims.path("iss").textValue())
                || !config.getClientId().equals(first.textValue())) {
            throw new CardRefusal("userinfo: wrong iss or aud");
        }
    }

    private String expectedType() {
        return config.isUserInfoSigned() ? "application/jwt" : "application/json";
    }
}
