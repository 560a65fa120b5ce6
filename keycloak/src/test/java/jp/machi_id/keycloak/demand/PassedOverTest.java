package jp.machi_id.keycloak.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.events.EventBuilder;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointChecker;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointChecker.AuthorizationCheckException;
import org.keycloak.protocol.oidc.endpoints.request.AuthorizationEndpointRequest;

@DisplayName("ID-1: what Keycloak would pass over in an authorization request")
class PassedOverTest {

    private final AuthorizationEndpointRequest asked = new AuthorizationEndpointRequest();
    private final MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();
    private final EventBuilder event = mock();
    private final AuthorizationEndpointChecker request = mock();

    @BeforeEach
    void ask() {
        when(request.getAuthorizationEndpointRequest()).thenReturn(asked);
        when(request.getQueryParams()).thenReturn(parameters);
        when(request.getEventBuilder()).thenReturn(event);
    }

    @ParameterizedTest(name = "[{0}]")
    @NullSource
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"id_token\":{\"sub\":null,\"acr\":{\"values\":[\"two-step\"]}}}",
                "{\"userinfo\":{\"sub\":{\"essential\":true}}}",
            })
    @DisplayName("claims are taken that can be read and ask for nobody in particular")
    void taken(String claims) throws AuthorizationCheckException {
        EssentialAcr.set(asked, claims);
        ClaimsParameter.check(request);
        verify(event, never()).error("invalid_request");
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"acr\"",
                "null",
                "{\"id_token\":{\"sub\":{\"value\":\"x\"}}}",
                "{\"id_token\":{\"sub\":{\"values\":[\"x\"]}}}",
                "{\"userinfo\":{\"sub\":{\"value\":\"x\"}}}",
            })
    @DisplayName("other claims are refused, and recorded")
    void refused(String claims) {
        EssentialAcr.set(asked, claims);
        assertThatThrownBy(() -> ClaimsParameter.check(request))
                .isInstanceOf(AuthorizationCheckException.class);
        verify(event).error("invalid_request");
    }

    @ParameterizedTest(name = "{0} characters")
    @ValueSource(ints = {1, 2_001, 8_000})
    @DisplayName("an ID token is read as hint, however long")
    void hint(int length) throws AuthorizationCheckException {
        parameters.add("id_token_hint", "x".repeat(length));
        IdTokenHint.check(request);
        assertThat(asked.getAdditionalReqParams().get("id_token_hint")).hasSize(length);
    }

    @Test
    @DisplayName("one that is longer than any of this realm is refused, and recorded")
    void tooLong() {
        parameters.add("id_token_hint", "x".repeat(8_001));
        assertThatThrownBy(() -> IdTokenHint.check(request))
                .isInstanceOf(AuthorizationCheckException.class);
        verify(event).error("invalid_request");
    }

    @Test
    @DisplayName("without a hint there is none")
    void noHint() throws AuthorizationCheckException {
        IdTokenHint.check(request);
        assertThat(asked.getAdditionalReqParams()).isEmpty();
    }
}
