package jp.machi_id.keycloak.staff;

import jp.machi_id.keycloak.http.Refusal;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
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

    /**
     * The citizen with this id. Accounts of staff and of services are nobody's to help with: a
     * colleague gets help from the operators.
     *
     * @throws Refusal 404 nobody has the id, 409 not a citizen
     */
    public static UserModel citizen(KeycloakSession session, RealmModel realm, String id) {
        UserModel found = session.users().getUserById(realm, id);
        if (found == null) {
            throw Refusal.notFound("There is no user with this id.");
        }
        if (Staff.includes(realm, found) || found.getServiceAccountClientLink() != null) {
            throw Refusal.conflict("not_a_citizen", "The help desk is for citizens alone.");
        }
        return found;
    }
}
