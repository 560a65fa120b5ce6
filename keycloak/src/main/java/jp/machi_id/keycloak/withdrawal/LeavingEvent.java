package jp.machi_id.keycloak.withdrawal;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/**
 * Audit events about leaving. The events of a sign-in carry the address and the LINE user id of the
 * citizen; these outlive the account, so they carry neither.
 */
final class LeavingEvent {

    private LeavingEvent() {}

    /** A new event about who is signing in. */
    static EventBuilder of(RequiredActionContext context, EventType type) {
        return new EventBuilder(context.getRealm(), context.getSession(), context.getConnection())
                .event(type)
                .client(context.getAuthenticationSession().getClient())
                .user(context.getUser().getId());
    }

    /** Makes Keycloak's event about this action carry neither. */
    static void anonymise(RequiredActionContext context) {
        context.getEvent()
                .removeDetail(Details.USERNAME)
                .removeDetail(Details.IDENTITY_PROVIDER_USERNAME);
    }
}
