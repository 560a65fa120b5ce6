package jp.machi_id.keycloak.limits;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.machi_id.keycloak.audit.Act;
import jp.machi_id.keycloak.http.JsonAnswer;
import jp.machi_id.keycloak.http.Refusal;
import jp.machi_id.keycloak.staff.HelpDesk;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/**
 * {@code /admin/realms/<realm>/attempt-limits/<user id>}: the help desk sees what is counted against an
 * account, and frees it.
 */
@Produces(MediaType.APPLICATION_JSON)
public class AttemptLimitsResource {

    /** Type of the resource in admin events. */
    static final String RESOURCE_TYPE = "ATTEMPT_LIMITS";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminAuth caller;
    private final AdminEventBuilder event;

    AttemptLimitsResource(
            KeycloakSession session, RealmModel realm, AdminAuth caller, AdminEventBuilder event) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
        this.event = event;
    }

    /** What stands against the account and its address now. */
    @GET
    @Path("{userId}")
    public Response read(@PathParam("userId") String userId) {
        return Refusal.answering(
                () -> {
                    HelpDesk.require(realm, caller);
                    List<Map<String, Object>> all =
                            limits().standings(realm, citizen(userId)).stream()
                                    .map(AttemptLimitsResource::json)
                                    .toList();
                    return JsonAnswer.of(200, Map.of("limits", all)).build();
                });
    }

    /** Forgets all of it; networks keep their counts. */
    @DELETE
    @Path("{userId}")
    public Response lift(@PathParam("userId") String userId) {
        return Refusal.answering(
                () -> {
                    HelpDesk.require(realm, caller);
                    UserModel user = citizen(userId);
                    int lifted = limits().lift(realm, user);
                    event.operation(OperationType.DELETE)
                            .resource(RESOURCE_TYPE)
                            .resourcePath("attempt-limits", user.getId())
                            .detail(Act.DETAIL, Act.ATTEMPT_LIMITS_LIFTED.id())
                            .detail("lifted", String.valueOf(lifted))
                            .success();
                    return JsonAnswer.of(200, Map.of("lifted", lifted)).build();
                });
    }

    private static Map<String, Object> json(Standing standing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("factor", standing.factor());
        json.put("scope", standing.scope());
        json.put("counted", standing.counted());
        json.put("most", standing.most());
        json.put("reached", standing.reached());
        json.put("until", standing.until().toString());
        return json;
    }

    private UserModel citizen(String userId) {
        return HelpDesk.citizen(session, realm, userId);
    }

    private AttemptLimits limits() {
        return session.getProvider(AttemptLimits.class);
    }
}
