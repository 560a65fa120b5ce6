package jp.machi_id.keycloak.secondstep;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.machi_id.keycloak.staff.Staff;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The ways that somebody may take. Staff see citizens' data, so a mailbox or a piece of paper does not
 * do for them; a code by mail lets them in only as long as they have neither passkey nor app, and
 * {@code StaffFactorAction} has them set one up before they get any further.
 */
final class WaysOpen {

    private static final Set<Way> FOR_STAFF = EnumSet.of(Way.PASSKEY, Way.AUTHENTICATOR_APP);

    private WaysOpen() {}

    /**
     * @param mailboxProven whether a code to the address has been given in this sign-in already
     */
    static List<Way> to(RealmModel realm, UserModel user, boolean mailboxProven) {
        List<Way> had =
                EnumSet.allOf(Way.class).stream()
                        .filter(way -> way != Way.EMAIL_CODE || !mailboxProven)
                        .filter(way -> way.isOpenTo(user))
                        .toList();
        if (!Staff.includes(realm, user)) {
            return had;
        }
        List<Way> strong = had.stream().filter(FOR_STAFF::contains).toList();
        return strong.isEmpty()
                ? had.stream().filter(Way.EMAIL_CODE::equals).toList()
                : strong;
    }
}
