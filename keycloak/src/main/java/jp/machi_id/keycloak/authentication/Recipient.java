package jp.machi_id.keycloak.authentication;

import jp.machi_id.keycloak.mail.Mail;
import org.keycloak.models.UserModel;

/**
 * Whom a code goes to.
 *
 * @param address where to
 * @param citizenId the citizen who has proven a first factor already; {@code null} for a stranger
 * @param insteadOfCode what the owner of the address is told, because they must not learn a code: no
 *     code ever matches; {@code null} when a code goes out
 */
public record Recipient(EmailAddress address, String citizenId, Mail insteadOfCode) {

    public static Recipient citizen(UserModel citizen, EmailAddress address) {
        return new Recipient(address, citizen.getId(), null);
    }

    public static Recipient stranger(EmailAddress address) {
        return new Recipient(address, null, null);
    }

    public static Recipient decoy(EmailAddress address, Mail insteadOfCode) {
        return new Recipient(address, null, insteadOfCode);
    }

    boolean decoy() {
        return insteadOfCode != null;
    }

    boolean isStranger() {
        return citizenId == null;
    }
}
