package jp.machi_id.keycloak.staff;

import jp.machi_id.keycloak.http.Refusal;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.services.resources.admin.AdminAuth;

/** Members of staff who serve citizens at the counter. */
public final class HelpDesk {

    /** Realm role of those who give out codes and lift limits. */
    public static final String ROLE = "help-desk";

    private HelpDesk() {}

    /**
     * Lets holders of the role in the realm of the citizens pass: neither an administrator of another
     * realm nor a realm's administrator without the role.
     *
     * @throws Refusal 403
     */
    public static void require(RealmModel realm, AdminAuth caller) {
        RoleModel role = realm.getRole(ROLE);
        boolean holds =
                realm.equals(caller.getRealm()) && role != null && caller.getUser().hasRole(role);
        if (!holds) {
            throw Refusal.roleMissing(ROLE);
        }
    }
}
