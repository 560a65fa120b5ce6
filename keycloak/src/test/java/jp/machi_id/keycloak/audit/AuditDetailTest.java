package jp.machi_id.keycloak.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("OP-5: what is kept of the details of an event")
class AuditDetailTest {

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(
            strings = {
                "username",
                "email",
                "previous_email",
                "updated_first_name",
                "token_id",
                "refresh_token_id",
                "code_id",
                "redirect_uri",
                "credential_user_label",
                "identity_provider_identity",
                "impersonator"
            })
    @DisplayName("nothing of a detail that is not in the list")
    void dropped(String key) {
        assertThat(AuditDetail.kept(key, "anything")).isNull();
    }

    @ParameterizedTest(name = "[{index}] {0}={1}")
    @CsvSource({
        "reason,User hanako@example.jp not found",
        "reason,市田花子",
        "context,hanako@example.jp",
        "resource_path,users/hanako@example.jp",
        "lifted,many",
        "given,hanako@example.jp",
        "fields,'name=市田花子'"
    })
    @DisplayName("not a value that is not of the shape of its detail")
    void withheld(String key, String value) {
        assertThat(AuditDetail.kept(key, value)).isEqualTo(AuditDetail.WITHHELD);
    }

    @ParameterizedTest(name = "[{index}] {0}={1}")
    @CsvSource({
        "act,address_changed",
        "fields,birthdate residence_area",
        "given,news@2026-10-01 terms@2026-10-01",
        "resource_path,users/3f1d0a52-7c6f-4d0e-8c59-0d4f3d7a9a11/role-mappings/realm",
        "identity_provider,line"
    })
    @DisplayName("a value of the shape of its detail")
    void kept(String key, String value) {
        assertThat(AuditDetail.kept(key, value)).isEqualTo(value);
    }

    @Test
    @DisplayName("a log injection stays out, whole")
    void injection() {
        assertThat(KeptDetails.of(Map.of("reason", "x\n2026-11-23 ERROR forged")))
                .containsExactly(Map.entry("reason", AuditDetail.WITHHELD));
    }

    @Test
    @DisplayName("from where: a region, no household")
    void origin() {
        assertThat(Origin.network("192.0.2.77")).isEqualTo("192.0.2.0/24");
        assertThat(Origin.network("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:0:0:0:0:0/48");
        assertThat(Origin.network("::ffff:192.0.2.77")).isEqualTo("192.0.2.0/24");
        assertThat(Origin.network("not an address")).isNull();
        assertThat(Origin.network(null)).isNull();
    }
}
