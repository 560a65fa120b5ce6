package jp.machi_id.keycloak.accountlock;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.machi_id.keycloak.http.JsonAnswer;
import jp.machi_id.keycloak.http.Refusal;
import jp.machi_id.keycloak.staff.HelpDesk;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * {@code /admin/realms/<realm>/account-locks/<user id>}: staff look at a lock and lift it. Only for
 * holders of the realm role {@value HelpDesk#ROLE}.
 */
@Produces(MediaType.APPLICATION_JSON)
public class AccountLocksResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator permissions;
    private final AdminEventBuilder event;

    AccountLocksResource(
            KeycloakSession session,
            RealmModel realm,
            AdminPermissionEvaluator permissions,
            AdminEventBuilder event) {
        this.session = session;
        this.realm = realm;
        this.permissions = permissions;
        this.event = event;
    }

    /** {@code {"locked": boolean, "since": ISO date and time or null}}. */
    @GET
    @Path("{userId}")
    public Response read(@PathParam("userId") String userId) {
        return Refusal.answering(
                () -> {
                    Optional<Instant> since =
                            AccountLock.of(session, realm).since(citizen(userId));
                    Map<String, Object> answer = new LinkedHashMap<>();
                    answer.put("locked", since.isPresent());
                    answer.put("since", since.map(Instant::toString).orElse(null));
                    return JsonAnswer.of(200, answer).build();
                });
    }

    /**
     * Lifts the lock: 204, also when there is none. 403 without the role, 404 for nobody's id, 409
     * for an account of staff.
     */
    @DELETE
    @Path("{userId}")
    public Response lift(@PathParam("userId") String userId) {
        return Refusal.answering(
                () -> {
                    UserModel citizen = citizen(userId);
                    if (AccountLock.of(session, realm).lift(citizen, LiftedBy.STAFF)) {
                        // Who lifted it; the citizen's own record has the act.
                        event.operation(OperationType.DELETE)
                                .resource("ACCOUNT_LOCK")
                                .resourcePath("account-locks", citizen.getId())
                                .success();
                    }
                    return Response.noContent().build();
                });
    }

    private UserModel citizen(String userId) {
        HelpDesk.require(realm, permissions.adminAuth());
        return HelpDesk.citizen(session, realm, userId);
    }
}
