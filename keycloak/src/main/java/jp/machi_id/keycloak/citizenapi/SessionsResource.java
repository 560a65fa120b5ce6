package jp.machi_id.keycloak.citizenapi;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.machi_id.keycloak.devices.DeviceLabel;
import jp.machi_id.keycloak.http.JsonAnswer;
import jp.machi_id.keycloak.http.Refusal;
import jp.machi_id.keycloak.signout.SignOut;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * {@code /realms/<realm>/citizen/sessions}: where a citizen is signed in, and signing out there. The
 * relying parties of an ended session are told by back-channel logout.
 */
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {

    /** The session of the caller's token. */
    private static final String CURRENT = "current";

    private final KeycloakSession session;
    private final RealmModel realm;

    SessionsResource(KeycloakSession session) {
        this.session = session;
        realm = session.getContext().getRealm();
    }

    /** Every session, the last used first. */
    @GET
    public Response read() {
        return Refusal.answering(
                () -> {
                    AuthResult caller = CitizenCaller.require(session);
                    List<Map<String, Object>> shown =
                            all(caller)
                                    .sorted(
                                            Comparator.comparingInt(
                                                            UserSessionModel::getLastSessionRefresh)
                                                    .reversed())
                                    .map(each -> shown(each, caller))
                                    .toList();
                    return JsonAnswer.of(200, Map.of("sessions", shown)).build();
                });
    }

    /** Ends one session: 204. 404 for one that is not the caller's, or has ended. */
    @DELETE
    @Path("{id}")
    public Response end(@PathParam("id") String id) {
        return Refusal.answering(
                () -> {
                    AuthResult caller = CitizenCaller.require(session);
                    UserSessionModel named =
                            all(caller)
                                    .filter(each -> each.getId().equals(id))
                                    .findFirst()
                                    .orElseThrow(Refusal::notFound);
                    end(named, caller);
                    return Response.noContent().build();
                });
    }

    /**
     * Ends every session: 204.
     *
     * @param keep {@code current} to stay signed in here
     */
    @DELETE
    public Response endAll(@QueryParam("keep") String keep) {
        return Refusal.answering(
                () -> {
                    if (keep != null && !keep.equals(CURRENT)) {
                        throw Refusal.malformed("\"keep\" is not \"current\".");
                    }
                    AuthResult caller = CitizenCaller.require(session);
                    all(caller)
                            .filter(each -> keep == null || !isCurrent(each, caller))
                            .toList()
                            .forEach(each -> end(each, caller));
                    return Response.noContent().build();
                });
    }

    private Stream<UserSessionModel> all(AuthResult caller) {
        return Stream.concat(
                session.sessions().getUserSessionsStream(realm, caller.user()),
                session.sessions().getOfflineUserSessionsStream(realm, caller.user()));
    }

    private void end(UserSessionModel ended, AuthResult caller) {
        SignOut.end(session, realm, ended);
        CitizenEvent.of(session, caller)
                .event(EventType.LOGOUT)
                .session(ended.getId())
                .success();
    }

    private static boolean isCurrent(UserSessionModel each, AuthResult caller) {
        return each.getId().equals(caller.session().getId());
    }

    private Map<String, Object> shown(UserSessionModel each, AuthResult caller) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", each.getId());
        shown.put("current", isCurrent(each, caller));
        shown.put("device", DeviceLabel.ofSession(each));
        shown.put("trusted", each.isRememberMe());
        shown.put("started_at", Instant.ofEpochSecond(each.getStarted()).toString());
        shown.put("last_used_at", Instant.ofEpochSecond(each.getLastSessionRefresh()).toString());
        shown.put(
                "clients",
                each.getAuthenticatedClientSessions().values().stream()
                        .map(client -> name(client.getClient()))
                        .sorted()
                        .toList());
        return shown;
    }

    private static String name(ClientModel client) {
        String name = client.getName();
        return name == null || name.isBlank() ? client.getClientId() : name;
    }
}
