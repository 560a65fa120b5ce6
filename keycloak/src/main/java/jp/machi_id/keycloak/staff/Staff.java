package jp.machi_id.keycloak.staff;

import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** People who work for the city: holders of a realm role, whoever else they are. */
public final class Staff {

    /** Realm role of people who work for the city. */
    public static final String ROLE = "staff";

    private Staff() {}

    /** Whether the user holds the role, directly or by a group or a composite role. */
    public static boolean includes(RealmModel realm, UserModel user) {
        RoleModel staff = realm.getRole(ROLE);
        return staff != null && user.hasRole(staff);
    }
}
