package jp.machi_id.keycloak.recovery;

import java.util.HashMap;
import jp.machi_id.keycloak.authentication.EmailAddress;
import jp.machi_id.keycloak.mail.Mail;

/** What citizens are told of a recovery at the counter. */
public final class RecoveryMails {

    private RecoveryMails() {}

    /** A code was given out in the citizen's name. */
    static Mail issued(String to) {
        return new Mail(
                "counterCodeIssuedSubject", "counter-code-issued.ftl", to, new HashMap<>());
    }

    /** The account was recovered. */
    static Mail recovered(String to) {
        return new Mail("accountRecoveredSubject", "account-recovered.ftl", to, new HashMap<>());
    }

    /** To the owner of an address that somebody else's account was to get. */
    public static Mail taken(EmailAddress to) {
        return new Mail("addressTakenSubject", "address-taken.ftl", to.value(), new HashMap<>());
    }
}
