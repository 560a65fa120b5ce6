package jp.machi_id.keycloak.adminhost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ID-10: what staff may write at the Admin API")
class StaffReachTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET roles/staff",
                "GET users/1/role-mappings",
                "PUT ",
                "POST authentication/flows",
                "PUT authentication/required-actions/VERIFY_EMAIL",
                "POST clients",
                "PUT clients/1",
                "POST clients/1/client-secret",
                "PUT clients/1/default-client-scopes/2",
                "POST client-scopes/1/protocol-mappers/models",
                "PUT users/1",
                "DELETE users/1",
                "POST users/1/logout",
                "DELETE sessions/1",
                "DELETE attempt-limits/1",
                "DELETE account-locks/1",
                "POST counter-recovery",
            })
    @DisplayName("ID-10: goes on to Keycloak, which asks for the role")
    void within(String request) {
        assertThat(includes(request)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE ",
                "POST roles",
                "POST roles/staff/composites",
                "PUT roles-by-id/1",
                "POST clients/1/roles",
                "POST clients/1/roles/a/composites",
                "POST clients/1/scope-mappings/realm",
                "POST clients/1/authz/resource-server/policy/role",
                "PUT clients/1/management/permissions",
                "POST client-scopes/1/scope-mappings/realm",
                "POST groups",
                "POST groups/1/role-mappings/realm",
                "PUT default-groups/1",
                "PUT users/1/groups/2",
                "POST users",
                "POST users/1/role-mappings/realm",
                "POST users/1/role-mappings/clients/2",
                "PUT users/1/reset-password",
                "PUT users/1/execute-actions-email",
                "PUT users/1/disable-credential-types",
                "DELETE users/1/credentials/2",
                "POST users/1/federated-identity/line",
                "POST users/1/impersonation",
                "PUT users/profile/x",
                "POST components",
                "POST partialImport",
                "POST partial-export",
                "POST identity-provider/instances",
                "POST identity-provider/instances/line/mappers",
                "DELETE events",
                "DELETE admin-events",
                "PUT events/config",
                "POST clients-initial-access",
                "POST organizations",
                "POST testSMTPConnection",
                "POST counter-recovery/x",
            })
    @DisplayName("ID-10: is refused whatever the role, since somebody could gain by it")
    void beyond(String request) {
        assertThat(includes(request)).isFalse();
    }

    private static boolean includes(String request) {
        String[] parts = request.split(" ", 2);
        return StaffReach.includes(parts[0], parts[1]);
    }
}
