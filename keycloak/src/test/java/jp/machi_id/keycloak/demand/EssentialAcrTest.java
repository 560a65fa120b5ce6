package jp.machi_id.keycloak.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.protocol.oidc.endpoints.request.AuthorizationEndpointRequest;
import org.keycloak.protocol.oidc.utils.AcrUtils;

@DisplayName("ID-4: an essential acr of which not every value can be met")
class EssentialAcrTest {

    private static final String ASKED =
            """
            {"userinfo":{"email":null},
             "id_token":{"auth_time":{"essential":true},
                         "acr":{"essential":true,"values":["urn:gold","two-step"]}}}""";

    @Test
    @DisplayName("keeps those that can, stays essential, and leaves other claims alone")
    void narrowed() {
        assertThat(EssentialAcr.narrowed(ASKED, List.of("two-step")))
                .isEqualTo(
                        """
                        {"userinfo":{"email":null},\
                        "id_token":{"auth_time":{"essential":true},\
                        "acr":{"essential":true,"values":["two-step"]}}}""");
    }

    @Test
    @DisplayName("is read so by Keycloak")
    void read() {
        assertThat(AcrUtils.getRequiredAcrValues(EssentialAcr.narrowed(ASKED, List.of("two-step"))))
                .containsExactly("two-step");
    }

    @Test
    @DisplayName("is written into Keycloak's own request, whose field is where it is expected")
    void written() {
        AuthorizationEndpointRequest request = new AuthorizationEndpointRequest();
        EssentialAcr.set(request, ASKED);
        EssentialAcr.narrow(request, List.of("two-step"));
        assertThat(AcrUtils.getRequiredAcrValues(request.getClaims())).containsExactly("two-step");
    }
}
