package jp.machi_id.keycloak.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.enums.SslRequired;
import org.keycloak.models.RealmModel;

@DisplayName("ID-2: the configuration of sign-in with LINE")
class LineIdentityProviderConfigTest {

    private final RealmModel realm = mock();
    private final LineIdentityProviderConfig config = new LineIdentityProviderConfig();

    @BeforeEach
    void channel() {
        when(realm.getSslRequired()).thenReturn(SslRequired.EXTERNAL);
        config.setClientId(LineTokens.CHANNEL_ID);
        config.setClientSecret(LineTokens.CHANNEL_SECRET);
    }

    @Test
    @DisplayName("needs the channel only: LINE's endpoints are known")
    void defaults() {
        config.validate(realm);
        assertThat(config.getIssuer()).isEqualTo("https://access.line.me");
        assertThat(config.getAuthorizationUrl()).startsWith("https://access.line.me/");
        assertThat(config.getTokenUrl()).startsWith("https://api.line.me/");
        assertThat(config.getJwksUrl()).startsWith("https://api.line.me/");
        assertThat(config.apiUrl()).isEqualTo("https://api.line.me");
    }

    @Test
    @DisplayName("takes other endpoints, for a stand-in")
    void endpoints() {
        config.setAuthorizationUrl("http://localhost:8406/authorize");
        config.setTokenUrl("http://localhost:8406/token");
        config.getConfig().put("apiUrl", "http://localhost:8406/");
        config.validate(realm);
        assertThat(config.apiUrl()).isEqualTo("http://localhost:8406");
        assertThat(config.getAuthorizationUrl()).isEqualTo("http://localhost:8406/authorize");
        assertThat(config.getTokenUrl()).isEqualTo("http://localhost:8406/token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientId", "clientSecret"})
    @DisplayName("is refused without the channel's:")
    void channelMissing(String key) {
        config.getConfig().put(key, " ");
        assertThatThrownBy(() -> config.validate(realm))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("passes LINE's own parameters on, auto login switched off among them")
    void parameters() {
        config.getConfig().put("bot_prompt", "normal");
        config.getConfig().put("disable_auto_login", "true");
        config.validate(realm);
        assertThat(config.authorizationParameters())
                .containsExactly(
                        Map.entry("bot_prompt", "normal"), Map.entry("disable_auto_login", "true"));
    }

    @ParameterizedTest
    @CsvSource({"bot_prompt,loud", "disable_auto_login,yes", "initial_amr_display,pwd"})
    @DisplayName("is refused with a value that LINE does not know:")
    void parameterRefused(String name, String value) {
        config.getConfig().put(name, value);
        assertThatThrownBy(() -> config.validate(realm)).hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokenUrl", "apiUrl"})
    @DisplayName("is refused with an endpoint in plain HTTP on another machine:")
    void plainHttp(String key) {
        config.getConfig().put(key, "http://api.example.com/token");
        assertThatThrownBy(() -> config.validate(realm))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("cannot switch off what keeps a sign-in safe")
    void fixed() {
        config.setStoreToken(true);
        config.setTrustEmail(true);
        config.setPkceEnabled(false);
        config.setDisableNonce(true);
        config.setValidateSignature(false);
        assertThat(config.isStoreToken()).isFalse();
        assertThat(config.isTrustEmail()).isFalse();
        assertThat(config.isPkceEnabled()).isTrue();
        assertThat(config.getPkceMethod()).isEqualTo("S256");
        assertThat(config.isDisableNonce()).isFalse();
        assertThat(config.isValidateSignature()).isTrue();
        assertThat(config.getClientAuthMethod()).isEqualTo("client_secret_post");
        assertThat(config.isDisableUserInfoService()).isTrue();
    }
}
