package jp.machi_id.keycloak.citizens;

import jakarta.persistence.EntityManager;
import java.util.function.UnaryOperator;
import jp.machi_id.keycloak.staff.Staff;
import org.keycloak.connections.jpa.util.JpaUtils;

/**
 * The statements of {@link CitizenReader}, over Keycloak's tables and ours in one schema.
 *
 * @param users all users; rows are id, enabled, e-mail, e-mail verified, last name, first name,
 *     created, version. A further condition may follow.
 * @param citizens as {@code users}, without services and staff
 * @param attributes rows of user, name, value for the parameters {@code ids} and {@code names}
 */
record CitizenTables(String users, String citizens, String attributes) {

    static CitizenTables of(EntityManager database) {
        return in(table -> JpaUtils.getTableNameForNativeQuery(table, database));
    }

    static CitizenTables in(UnaryOperator<String> name) {
        String users =
                "SELECT u.id, u.enabled, u.email, u.email_verified, u.last_name, u.first_name,"
                        + " u.created_timestamp, v.version FROM "
                        + name.apply("user_entity")
                        + " u LEFT JOIN "
                        + name.apply("machi_citizen_version")
                        + " v ON v.user_id = u.id WHERE u.realm_id = :realm";
        String attributes =
                "SELECT user_id, name, COALESCE(long_value, value) FROM "
                        + name.apply("user_attribute")
                        + " WHERE user_id IN (:ids) AND name IN (:names)";
        return new CitizenTables(users, staff(name) + users + notStaff(name), attributes);
    }

    /** Roles that make a holder staff, and groups that give one of them, each down to any depth. */
    private static String staff(UnaryOperator<String> name) {
        return "WITH RECURSIVE staff_role (id) AS (SELECT id FROM "
                + name.apply("keycloak_role")
                + " WHERE realm_id = :realm AND name = '"
                + Staff.ROLE
                + "' AND NOT client_role UNION SELECT c.composite FROM "
                + name.apply("composite_role")
                + " c JOIN staff_role s ON c.child_role = s.id),"
                + " staff_group (id) AS (SELECT group_id FROM "
                + name.apply("group_role_mapping")
                + " WHERE role_id IN (SELECT id FROM staff_role) UNION SELECT g.id FROM "
                + name.apply("keycloak_group")
                + " g JOIN staff_group s ON g.parent_group = s.id) ";
    }

    private static String notStaff(UnaryOperator<String> name) {
        return " AND u.service_account_client_link IS NULL AND NOT EXISTS (SELECT 1 FROM "
                + name.apply("user_role_mapping")
                + " m WHERE m.user_id = u.id AND m.role_id IN (SELECT id FROM staff_role))"
                + " AND NOT EXISTS (SELECT 1 FROM "
                + name.apply("user_group_membership")
                + " m WHERE m.user_id = u.id AND m.group_id IN (SELECT id FROM staff_group))";
    }
}
