package jp.machi_id.keycloak.audit;

import java.time.Instant;
import java.util.SortedMap;

/**
 * One line of the log.
 *
 * @param eventId id of the event, a UUID
 * @param at when, in milliseconds
 * @param realmId id of the realm
 * @param actorKind who acted
 * @param actorId user id of a person, {@code client_id} of a machine; {@code null} for visitors
 * @param subjectId user id of whom it concerns, or {@code null}
 * @param event event type of Keycloak, without {@code _ERROR}; {@code ADMIN_CREATE} and the like for
 *     acts of administration
 * @param outcome {@code success} or {@code failure}
 * @param error error code of a failure, else {@code null}
 * @param client {@code client_id} by which it was done, or {@code null}
 * @param network coarse network, see {@link Origin}; {@code null} when there is none
 * @param source keyed hash of the whole IP address
 * @param device kinds of browser and system, such as {@code Safari / iOS}
 * @param methods {@code amr} values of what was shown, separated by spaces; of a failure, what was
 *     tried
 * @param session keyed hash of the session, or of the sign-in that becomes one
 * @param correlation id of the request, as in the server's log and on its error page
 * @param details by key; see {@link AuditDetail}
 */
record AuditLine(
        String eventId,
        Instant at,
        String realmId,
        ActorKind actorKind,
        String actorId,
        String subjectId,
        String event,
        String outcome,
        String error,
        String client,
        String network,
        String source,
        String device,
        String methods,
        String session,
        String correlation,
        SortedMap<String, String> details) {

    static final String SUCCESS = "success";
    static final String FAILURE = "failure";
}
