package jp.machi_id.keycloak.authentication;

import org.keycloak.models.UserModel;

/**
 * Whom a code goes to.
 *
 * @param address where to
 * @param citizenId the citizen who has proven a first factor already; {@code null} for a stranger
 * @param decoy the address belongs to somebody who must not learn a code: they get a mail that the
 *     account exists, and no code ever matches
 */
record Recipient(EmailAddress address, String citizenId, boolean decoy) {

    static Recipient citizen(UserModel citizen, EmailAddress address) {
        return new Recipient(address, citizen.getId(), false);
    }

    static Recipient stranger(EmailAddress address) {
        return new Recipient(address, null, false);
    }

    static Recipient decoy(EmailAddress address) {
        return new Recipient(address, null, true);
    }

    boolean isStranger() {
        return citizenId == null;
    }
}
