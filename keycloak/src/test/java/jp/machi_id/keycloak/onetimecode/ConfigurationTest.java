package jp.machi_id.keycloak.onetimecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.Config;

@DisplayName("OP-7: the one-time-code provider is configured once, at start-up")
class ConfigurationTest {

    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @ParameterizedTest(name = "[{index}] {0}")
    @NullSource
    @ValueSource(strings = {"", "  ", "short", "not base64url!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    @DisplayName("a missing, malformed or short key stops the start and is not repeated in the message")
    void badKey(String key) {
        Config.Scope options = options(key == null ? Map.of() : Map.of("key", key));

        assertThatThrownBy(() -> new DefaultOneTimeCodeProviderFactory().init(options))
                .hasMessageContaining("KC_SPI_ONE_TIME_CODE__DEFAULT__KEY")
                .satisfies(
                        e -> {
                            if (key != null && !key.isBlank() && !key.equals("short")) {
                                assertThat(e.getMessage()).doesNotContain(key);
                            }
                        });
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(strings = {"0", "-1", "ten", "1.5", "99999999999"})
    @DisplayName("a limit that is no whole number above 0 stops the start and is named")
    void badLimit(String value) {
        Config.Scope options = options(Map.of("key", KEY, "sendsPerAccount", value));

        assertThatThrownBy(() -> new DefaultOneTimeCodeProviderFactory().init(options))
                .hasMessageContaining("sendsPerAccount");
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(strings = {"attemptsPerAccount", "attemptsPerNetwork", "sendsPerAccount", "sendsPerNetwork"})
    @DisplayName("a limit that makes a tighter one pointless stops the start and is named")
    void pointlessLimit(String option) {
        Config.Scope options = options(Map.of("key", KEY, option, "9"));

        assertThatThrownBy(() -> new DefaultOneTimeCodeProviderFactory().init(options))
                .hasMessageContaining(option + " must not be below");
    }

    @Test
    @DisplayName("limits not set have their defaults, those set are taken")
    void limits() {
        assertThat(CodeLimitsConfig.read(options(Map.of()))).isEqualTo(CodeLimits.DEFAULT);
        CodeLimits limits =
                CodeLimitsConfig.read(options(Map.of("ttlSeconds", "60", "attemptsPerAccountAndNetwork", " 7 ")));

        assertThat(limits.timeToLive()).hasSeconds(60);
        assertThat(limits.attempts()).isEqualTo(new CodeLimits.Caps(7, 60, 1000));
    }

    private static Config.Scope options(Map<String, String> values) {
        Config.Scope scope = mock(Config.Scope.class);
        values.forEach((name, value) -> when(scope.get(name)).thenReturn(value));
        return scope;
    }
}
