package jp.machi_id.keycloak.citizenapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.machi_id.keycloak.http.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PO-5: If-Match")
class EntityTagTest {

    @Test
    @DisplayName("names the version that was read")
    void version() {
        assertThat(EntityTag.ifMatch(EntityTag.of(0))).hasValue(0);
        assertThat(EntityTag.ifMatch(" " + EntityTag.of(123456789012L))).hasValue(123456789012L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"3\"", "3", "\"3", "\"-3\"", "\"03\"", "\"3\", \"4\"", "\"３\""})
    @DisplayName("matches no version when it is not one of ours:")
    void noMatch(String header) {
        assertThat(EntityTag.ifMatch(header)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "*"})
    @DisplayName("must be given, and not as a wildcard:")
    void required(String header) {
        assertThatThrownBy(() -> EntityTag.ifMatch(header))
                .isInstanceOf(Refusal.class)
                .hasMessage("precondition_required");
    }
}
