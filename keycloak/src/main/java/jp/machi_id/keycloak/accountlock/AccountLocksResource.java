package jp.machi_id.keycloak.accountlock;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * {@code /admin/realms/<realm>/account-locks/<user id>}: staff look at a lock and lift it. Only for
 * holders of the realm role {@value #ROLE}.
 */
@Produces(MediaType.APPLICATION_JSON)
public class AccountLocksResource {

    static final String ROLE = "help-desk";

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
        Optional<Instant> since = AccountLock.of(session, realm).since(user(userId));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("locked", since.isPresent());
        answer.put("since", since.map(Instant::toString).orElse(null));
        return JsonAnswer.of(200, answer).build();
    }

    /** Lifts the lock: 204, also when there is none. 403 without the role, 404 for nobody's id. */
    @DELETE
    @Path("{userId}")
    public Response lift(@PathParam("userId") String userId) {
        UserModel user = user(userId);
        if (AccountLock.of(session, realm).lift(user, LiftedBy.STAFF)) {
            // Who lifted it; the citizen's own record has the act.
            event.operation(OperationType.DELETE)
                    .resource("ACCOUNT_LOCK")
                    .resourcePath("account-locks", user.getId())
                    .success();
        }
        return Response.noContent().build();
    }

    private UserModel user(String userId) {
        if (!isHelpDesk()) {
            throw new ForbiddenException();
        }
        UserModel user = session.users().getUserById(realm, userId);
        if (user == null) {
            throw new NotFoundException();
        }
        return user;
    }

    /** A person of this very realm: an administrator of the server holds no role of a city. */
    private boolean isHelpDesk() {
        return permissions.adminAuth().getRealm().equals(realm)
                && permissions.adminAuth().hasRealmRole(ROLE);
    }
}
