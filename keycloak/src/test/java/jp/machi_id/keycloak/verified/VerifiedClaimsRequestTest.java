package jp.machi_id.keycloak.verified;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ID-8: verified_claims in the request parameter claims")
class VerifiedClaimsRequestTest {

    private static final Instant TIME = Instant.parse("2026-11-23T08:15:30Z");
    private static final VerifiedFields FIELDS =
            VerifiedFields.of("jp_jpki", TIME, Map.of("lastName", "酒田"));
    private static final Map<String, Object> OFFERED = new LinkedHashMap<>();

    static {
        OFFERED.put("family_name", "酒田");
        OFFERED.put("birthdate", "1990-04-15");
    }

    private static Map<String, Object> chosen(String wish) {
        String parameter = "{\"userinfo\":{\"verified_claims\":" + wish + "}}";
        return VerifiedClaimsRequest.of(parameter, "userinfo")
                .map(request -> request.chosen(OFFERED, FIELDS, TIME.plusSeconds(60)))
                .orElseThrow();
    }

    private static String wish(String verification) {
        return "{\"verification\":" + verification + ",\"claims\":{\"family_name\":null}}";
    }

    @Test
    @DisplayName("gives the claims that are asked for, and no other")
    void chooses() {
        assertThat(chosen(wish("{\"trust_framework\":null}")))
                .containsExactly(Map.entry("family_name", "酒田"));
        assertThat(chosen("{\"verification\":{},\"claims\":{\"given_name\":null}}")).isEmpty();
        assertThat(chosen("{\"verification\":{}}")).isEmpty();
    }

    @Test
    @DisplayName("gives nothing under another trust framework, or when it is too long ago")
    void demands() {
        assertThat(chosen(wish("{\"trust_framework\":{\"value\":\"jp_jpki\"}}"))).isNotEmpty();
        assertThat(chosen(wish("{\"trust_framework\":{\"value\":\"jp_aml\"}}"))).isEmpty();
        assertThat(chosen(wish("{\"trust_framework\":{\"values\":[\"jp_aml\",\"jp_jpki\"]}}")))
                .isNotEmpty();
        assertThat(chosen(wish("{\"time\":{\"max_age\":60}}"))).isNotEmpty();
        assertThat(chosen(wish("{\"time\":{\"max_age\":59}}"))).isEmpty();
    }

    @Test
    @DisplayName("of several wishes, the first that can be met")
    void several() {
        String other = wish("{\"trust_framework\":{\"value\":\"jp_aml\"}}");
        String any = "{\"verification\":{},\"claims\":{\"birthdate\":null}}";
        assertThat(chosen("[" + other + "," + any + "]")).containsOnlyKeys("birthdate");
    }

    @Test
    @DisplayName("is not there when it is not asked for in this place, or cannot be read")
    void absent() {
        assertThat(VerifiedClaimsRequest.of(null, "userinfo")).isEmpty();
        assertThat(VerifiedClaimsRequest.of("{", "userinfo")).isEmpty();
        assertThat(VerifiedClaimsRequest.of("{\"id_token\":{\"verified_claims\":{}}}", "userinfo"))
                .isEmpty();
    }
}
