package jp.machi_id.keycloak.mynumber;

import org.keycloak.broker.provider.IdentityBrokerException;

/** The card, or what the agency said of it, is not taken: the citizen gets a page, nothing is made. */
final class CardRefusal extends IdentityBrokerException {

    private static final long serialVersionUID = 1L;

    /** Message for whatever is wrong with an answer: details are for the log. */
    static final String SIGN_IN_FAILED = "cardSignInFailed";

    /** The agency does not answer. */
    static final String AWAY = "cardServiceAway";

    /** The card is linked to another account. */
    static final String LINKED_ELSEWHERE = "cardLinkedElsewhere";

    /** The account is linked to another card. */
    static final String OTHER_CARD = "cardOtherLinked";

    /** Staff prove themselves by passkey or authenticator app alone. */
    static final String NOT_FOR_STAFF = "cardNotForStaff";

    /**
     * @param reason for the log and the event; holds nothing personal
     */
    CardRefusal(String reason) {
        this(reason, SIGN_IN_FAILED);
    }

    CardRefusal(String reason, String messageKey) {
        super(reason);
        withMessageCode(messageKey);
    }
}
