package jp.machi_id.keycloak.citizenapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPConfig;

@DisplayName("CO-4: the attributes that the citizen API knows")
class ProfileFieldsTest {

    private final ProfileFields fields = ProfileFields.of(profile());

    @Test
    @DisplayName("are those a citizen may see, without address and user name")
    void own() {
        assertThat(fields.own()).containsExactly("birthdate");
    }

    @Test
    @DisplayName("are read-only when only administrators see them, or when they are the account's")
    void readOnly() {
        Map<String, List<String>> change =
                Map.of(
                        "birthdate", List.of(),
                        "email", List.of(),
                        "username", List.of(),
                        "line_user_id", List.of(),
                        "no_such_attribute", List.of());
        assertThat(fields.readOnly(change)).containsExactly("email", "line_user_id", "username");
    }

    private static UPConfig profile() {
        UPConfig profile = new UPConfig();
        profile.setAttributes(
                List.of(
                        attribute("username", Set.of("admin", "user")),
                        attribute("email", Set.of("admin", "user")),
                        attribute("birthdate", Set.of("admin", "user")),
                        attribute("line_user_id", Set.of("admin"))));
        return profile;
    }

    private static UPAttribute attribute(String name, Set<String> view) {
        return new UPAttribute(name, new UPAttributePermissions(view, Set.of("admin")));
    }
}
