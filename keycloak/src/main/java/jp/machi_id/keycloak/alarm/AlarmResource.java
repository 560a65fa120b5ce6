package jp.machi_id.keycloak.alarm;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import jp.machi_id.keycloak.accountlock.AccountLock;
import jp.machi_id.keycloak.accountlock.LockReason;
import jp.machi_id.keycloak.audit.Act;
import jp.machi_id.keycloak.devices.KnownDevices;
import jp.machi_id.keycloak.signout.SignOut;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.SystemClientUtil;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.urls.UrlType;

/**
 * {@code /realms/<realm>/security-alarm/<token>}: the page of the link "this wasn't me". To open it
 * shows what would happen and changes nothing, as mail scanners open every link; its button acts. The
 * token is all the authority there is, so no other site can have a browser press it.
 */
@Produces(MediaType.TEXT_HTML)
public class AlarmResource {

    static final String PAGE = "security-alarm.ftl";

    /** Message for a link that was used or has ended, or was never one. */
    private static final String SPENT = "securityAlarmSpent";

    private final KeycloakSession session;
    private final RealmModel realm;

    AlarmResource(KeycloakSession session) {
        this.session = session;
        realm = session.getContext().getRealm();
    }

    /** Asks. */
    @GET
    @Path("{token}")
    public Response ask(@PathParam("token") String token) {
        Optional<AlarmLink> link = new AlarmLinks(session).find(realm, token);
        if (link.isEmpty()) {
            return spent();
        }
        // With its query, which holds the language.
        URI itself = session.getContext().getUri().getRequestUri();
        return form(client(link.get()))
                .setActionUri(itself)
                .setAttribute("raised", false)
                .setAttribute("resetUrl", "")
                .createForm(PAGE);
    }

    /** Acts. */
    @POST
    @Path("{token}")
    public Response raise(@PathParam("token") String token) {
        Optional<AlarmLink> link = new AlarmLinks(session).spend(realm, token);
        UserModel citizen =
                link.map(found -> session.users().getUserById(realm, found.userId())).orElse(null);
        if (citizen == null) {
            Act.SECURITY_ALARM_RAISED.of(event()).error(Errors.INVALID_CODE);
            return spent();
        }
        ClientModel client = client(link.get());
        session.getContext().setClient(client);
        SignOut.endAll(session, realm, citizen);
        new KnownDevices(session).forget(citizen.getId());
        AccountLock.of(session, realm).lock(citizen, LockReason.ALARM);
        Act.SECURITY_ALARM_RAISED.of(event().client(client).user(citizen)).success();
        return form(client)
                .setAttribute("raised", true)
                .setAttribute("resetUrl", resetUrl(client))
                .createForm(PAGE);
    }

    private EventBuilder event() {
        return new EventBuilder(realm, session, session.getContext().getConnection())
                .event(EventType.CUSTOM_REQUIRED_ACTION);
    }

    private Response spent() {
        return form(SystemClientUtil.getSystemClient(realm))
                .setError(SPENT)
                .createErrorPage(Response.Status.NOT_FOUND);
    }

    private LoginFormsProvider form(ClientModel client) {
        session.getContext().setClient(client);
        return session.getProvider(LoginFormsProvider.class);
    }

    private ClientModel client(AlarmLink link) {
        ClientModel named =
                link.clientId() == null ? null : realm.getClientByClientId(link.clientId());
        return named != null && named.isEnabled() ? named : SystemClientUtil.getSystemClient(realm);
    }

    private String resetUrl(ClientModel client) {
        return LoginActionsService.loginActionsBaseUrl(session.getContext().getUri(UrlType.FRONTEND))
                .path(LoginActionsService.RESET_CREDENTIALS_PATH)
                .queryParam("client_id", client.getClientId())
                .build(realm.getName())
                .toString();
    }
}
