package jp.machi_id.keycloak.addresschange;

import java.util.HashMap;
import java.util.Map;
import jp.machi_id.keycloak.authentication.EmailAddress;
import jp.machi_id.keycloak.mail.Mail;

/** What the old and the new address are told. */
final class ChangeMails {

    private ChangeMails() {}

    /** To the old address. */
    static Mail changedOld(String to, String undoUrl) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("undoUrl", undoUrl);
        attributes.put("undoDays", UndoableChanges.LIFE.toDays());
        return new Mail("addressChangedOldSubject", "address-changed-old.ftl", to, attributes);
    }

    /** To the new address. */
    static Mail changedNew(String to) {
        return new Mail("addressChangedNewSubject", "address-changed-new.ftl", to, new HashMap<>());
    }

    /** To both, after the change was undone. */
    static Mail undone(String to) {
        return new Mail(
                "addressChangeUndoneSubject", "address-change-undone.ftl", to, new HashMap<>());
    }

    /** To the owner of an address that somebody else wanted to take. */
    static Mail taken(EmailAddress to) {
        return new Mail("addressTakenSubject", "address-taken.ftl", to.value(), new HashMap<>());
    }
}
