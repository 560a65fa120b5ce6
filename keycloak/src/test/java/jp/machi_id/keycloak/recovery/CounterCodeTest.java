package jp.machi_id.keycloak.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ID-7: the code of the counter")
class CounterCodeTest {

    @Test
    @DisplayName("has 12 characters in three groups, and reads back as it was printed")
    void roundTrip() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            CounterCode code = CounterCode.random(new SecureRandom());
            assertThat(code.grouped()).matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}");
            assertThat(CounterCode.parse(code.grouped())).contains(code);
            seen.add(code.characters());
        }
        assertThat(seen).hasSize(1000);
    }

    @ParameterizedTest
    @DisplayName("is taken however it is typed")
    @ValueSource(
            strings = {
                "01AB-CDEF-GH23",
                "01abcdefgh23",
                " 01ab cdef gh23 ",
                "０１ＡＢ－ＣＤＥＦ－ＧＨ２３",
                "OLab-cdef-gh23",
                "oiABーCDEFーGH23",
                "01AB\u3000CDEF\u3000GH23"
            })
    void typed(String typed) {
        assertThat(CounterCode.parse(typed)).contains(new CounterCode("01ABCDEFGH23"));
    }

    @ParameterizedTest
    @DisplayName("is nothing else")
    @NullAndEmptySource
    @ValueSource(strings = {"01AB-CDEF-GH2", "01AB-CDEF-GH234", "01AB-CDEF-GH2U", "01AB-CDEF-GH2あ"})
    void refused(String typed) {
        assertThat(CounterCode.parse(typed)).isEmpty();
    }

    @Test
    @DisplayName("does not show in a log")
    void hidden() {
        assertThat(new CounterCode("01ABCDEFGH23")).hasToString("CounterCode");
    }
}
