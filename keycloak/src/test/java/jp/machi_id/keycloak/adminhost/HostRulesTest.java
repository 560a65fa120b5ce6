package jp.machi_id.keycloak.adminhost;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ID-10: the console is not on the citizens' host")
class HostRulesTest {

    private static final HostRules RULES = HostRules.of("https://admin.id.example.jp/");

    @ParameterizedTest
    @CsvSource({
        "/, true, false",
        "/admin, true, false",
        "/admin/city/console/, true, false",
        "/admin/realms/city/users, true, false",
        "/realms/master, true, false",
        "/realms/master/protocol/openid-connect/token, true, false",
        "/realms/city/help-desk/, true, false",
        "/realms/city/help-desk/help-desk.js, true, false",
        "/realms/city/protocol/openid-connect/auth, false, true",
        "/realms/city/citizen/profile, false, true",
        "/realms/city/login-actions/authenticate, false, true",
        "/resources/abcde/login/machi-id/a.js, true, true",
    })
    @DisplayName("ID-10: each address is on the host where it belongs")
    void serves(String path, boolean onAdminHost, boolean onCitizensHost) {
        assertThat(RULES.serves(URI.create("https://admin.id.example.jp" + path)))
                .isEqualTo(onAdminHost);
        assertThat(RULES.serves(URI.create("https://id.example.jp" + path)))
                .isEqualTo(onCitizensHost);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//admin/realms",
                "/%61dmin/realms/city",
                "/admin;x=1/realms/city",
                "/;x/admin/city/console/",
                "/realms/%6Daster",
                "/realms;a/city/help-desk;b",
            })
    @DisplayName("ID-10: another way to write an address does not lead there")
    void disguised(String path) {
        assertThat(RULES.serves(URI.create("https://id.example.jp" + path))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://admin.id.example.jp:443/admin, true",
        "https://ADMIN.id.example.jp/admin, true",
        "https://admin.id.example.jp:8443/admin, false",
        "https://admin.id.example.jp.evil.example/admin, false",
        "https://evil.example/admin, false",
        "http://10.0.0.1/admin, false",
    })
    @DisplayName("ID-10: the admin host is known by name and port")
    void otherHosts(URI request, boolean served) {
        assertThat(RULES.serves(request)).isEqualTo(served);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/admin", "http://127.0.0.1:8401/realms/master"})
    @DisplayName("ID-10: without an admin host nothing of staff's is served")
    void notConfigured(URI request) {
        assertThat(HostRules.of(null).serves(request)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/realms/city/a?b=%2F%20c, https://id.example.jp/realms/city/a?b=%2F%20c",
        "http://evil.example:8080/realms/city/, https://id.example.jp/realms/city/",
        "https://id.example.jp:443/realms/city/, https://id.example.jp:443/realms/city/",
        "https://id.example.jp:8443/realms/city/, https://id.example.jp/realms/city/",
        "https://admin.id.example.jp/admin/, https://admin.id.example.jp/admin/",
    })
    @DisplayName("OP-6: a request under a name that is not ours is taken as one under ours")
    void ownName(String asked, String taken) {
        assertThat(RULES.underOwnName(URI.create(asked), URI.create("https://id.example.jp")))
                .isEqualTo(URI.create(taken));
    }
}
