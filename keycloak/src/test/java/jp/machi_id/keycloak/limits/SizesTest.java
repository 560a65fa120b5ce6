package jp.machi_id.keycloak.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Map;
import jp.machi_id.keycloak.limits.CounterNames.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.Config;

@DisplayName("OP-7: the sizes of the limits are configured once, at start-up")
class SizesTest {

    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Test
    @DisplayName("sizes not set have their defaults, those set are taken")
    void sizes() {
        Sizes sizes = Sizes.read(options(Map.of("totpPerAccount", "12", "networkWindowMinutes", "5")));

        assertThat(sizes.account().get(Factor.PASSWORD))
                .isEqualTo(new Size(100, Duration.ofHours(24)));
        assertThat(sizes.account().get(Factor.TOTP)).isEqualTo(new Size(12, Duration.ofHours(24)));
        assertThat(sizes.accountAndNetwork()).isEqualTo(new Size(10, Duration.ofMinutes(15)));
        assertThat(sizes.network()).isEqualTo(new Size(500, Duration.ofMinutes(5)));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(strings = {"0", "-1", "ten", "1.5", "99999999999"})
    @DisplayName("a size that is no whole number above 0 stops the start and is named")
    void badSize(String value) {
        Config.Scope options = options(Map.of("key", KEY, "recoveryCodePerAccount", value));

        assertThatThrownBy(() -> new CountedAttemptsFactory().init(options))
                .hasMessageContaining("recoveryCodePerAccount");
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource({"passwordPerAccount,9", "perNetwork,9", "perAccountAndNetwork,21"})
    @DisplayName("a size that makes another pointless stops the start and is named")
    void pointless(String option, String value) {
        Config.Scope options = options(Map.of("key", KEY, option, value));

        assertThatThrownBy(() -> new CountedAttemptsFactory().init(options))
                .hasMessageContaining("must not be below");
    }

    @Test
    @DisplayName("a missing key stops the start")
    void noKey() {
        assertThatThrownBy(() -> new CountedAttemptsFactory().init(options(Map.of())))
                .hasMessageContaining("KC_SPI_ATTEMPT_LIMITS__DEFAULT__KEY");
    }

    static Config.Scope options(Map<String, String> values) {
        Config.Scope scope = mock(Config.Scope.class);
        values.forEach((name, value) -> when(scope.get(name)).thenReturn(value));
        return scope;
    }
}
