package jp.machi_id.keycloak.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.machi_id.keycloak.audit.Act;
import jp.machi_id.keycloak.authentication.EmailAddress;
import jp.machi_id.keycloak.http.JsonAnswer;
import jp.machi_id.keycloak.http.JsonBody;
import jp.machi_id.keycloak.http.Refusal;
import jp.machi_id.keycloak.mail.Mail;
import jp.machi_id.keycloak.mail.MailAfterCommit;
import jp.machi_id.keycloak.mail.Mailer;
import jp.machi_id.keycloak.staff.HelpDesk;
import jp.machi_id.keycloak.staff.Staff;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminAuth;

/** {@code /admin/realms/<realm>/counter-recovery}: the help desk gives a citizen a code. */
@Produces(MediaType.APPLICATION_JSON)
public class CounterRecoveryResource {

    private static final int MOST_BYTES = 1024;
    private static final int LONGEST_ID = 36;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminAuth caller;

    CounterRecoveryResource(KeycloakSession session, RealmModel realm, AdminAuth caller) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
    }

    /** Issues a code: {@code {"userId", "reason"}} to {@code {"code", "expires_at"}}. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response issue(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body) {
        return Refusal.answering(
                () -> {
                    HelpDesk.require(realm, caller);
                    JsonNode asked =
                            JsonBody.readObject(body, type, MediaType.APPLICATION_JSON, MOST_BYTES);
                    Reason reason = reason(asked);
                    UserModel citizen = citizen(asked);
                    EventBuilder event = event(citizen, reason);
                    refuseUnlessRecoverable(citizen, event);
                    CounterCodes.Issued issued =
                            new CounterCodes(session)
                                    .issue(realm.getId(), citizen.getId(), caller.getUser().getId());
                    event.success();
                    tellCitizen(citizen);
                    Map<String, Object> answer = new LinkedHashMap<>();
                    answer.put("code", issued.code().grouped());
                    answer.put("expires_at", issued.expiresAt().toString());
                    return JsonAnswer.of(201, answer).build();
                });
    }

    private static Reason reason(JsonNode asked) {
        return Reason.of(asked.path("reason").asText(""))
                .orElseThrow(
                        () ->
                                Refusal.malformed(
                                        "reason is lost-everything, lost-address, lost-second-step or"
                                                + " misused."));
    }

    private UserModel citizen(JsonNode asked) {
        String id = asked.path("userId").isTextual() ? asked.path("userId").textValue() : "";
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw Refusal.malformed("userId is the id of a user.");
        }
        UserModel found = session.users().getUserById(realm, id);
        if (found == null) {
            throw Refusal.notFound("There is no user with this id.");
        }
        return found;
    }

    /** Staff get a new factor from an administrator, never from a colleague at the counter. */
    private void refuseUnlessRecoverable(UserModel citizen, EventBuilder event) {
        if (Staff.includes(realm, citizen) || citizen.getServiceAccountClientLink() != null) {
            event.error("not_a_citizen");
            throw Refusal.conflict("not_a_citizen", "Codes are for citizens alone.");
        }
        if (!citizen.isEnabled()) {
            event.error("account_disabled");
            throw Refusal.conflict("account_disabled", "The account is disabled.");
        }
        if (EmailAddress.parse(citizen.getEmail()).isEmpty()) {
            event.error("no_address");
            throw Refusal.conflict("no_address", "The account has no address to name it by.");
        }
    }

    private EventBuilder event(UserModel citizen, Reason reason) {
        EventBuilder event =
                new EventBuilder(realm, session, session.getContext().getConnection())
                        .event(EventType.CUSTOM_REQUIRED_ACTION)
                        .client(caller.getClient())
                        .user(citizen.getId())
                        .detail("staff", caller.getUser().getId())
                        .detail("reason", reason.id());
        return Act.COUNTER_CODE_ISSUED.of(event);
    }

    /** Whoever still reads the mailbox learns of it at once. */
    private void tellCitizen(UserModel citizen) {
        Mail mail = RecoveryMails.issued(citizen.getEmail());
        MailAfterCommit.enlist(session, new Mailer(session, citizen), mail);
    }
}
