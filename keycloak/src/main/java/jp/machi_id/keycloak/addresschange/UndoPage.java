package jp.machi_id.keycloak.addresschange;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import java.util.Optional;
import jp.machi_id.keycloak.accountlock.AccountLock;
import jp.machi_id.keycloak.accountlock.LockReason;
import jp.machi_id.keycloak.address.AccountAddress;
import jp.machi_id.keycloak.audit.Act;
import jp.machi_id.keycloak.authentication.EmailAddress;
import jp.machi_id.keycloak.authentication.PortalUrl;
import jp.machi_id.keycloak.devices.KnownDevices;
import jp.machi_id.keycloak.factors.WaysInRemoval;
import jp.machi_id.keycloak.mail.MailAfterCommit;
import jp.machi_id.keycloak.mail.Mailer;
import jp.machi_id.keycloak.signout.SignOut;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;

/**
 * {@code /realms/<realm>/address-change/undo}: the page behind the link in the notice to the old
 * address. Opening it changes nothing, since mail servers open links too; its button does.
 */
public class UndoPage {

    private static final String TEMPLATE = "address-change-undo.ftl";

    private final KeycloakSession session;
    private final RealmModel realm;

    UndoPage(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Address of the page for a token, in the language of whom the notice goes to. */
    static String address(
            KeycloakSession session, RealmModel realm, UserModel citizen, String token) {
        Locale language = session.getContext().resolveLocale(citizen);
        return base(session, realm, language).queryParam("token", token).build().toString();
    }

    private static UriBuilder base(KeycloakSession session, RealmModel realm, Locale language) {
        return Urls.realmBase(session.getContext().getUri().getBaseUri())
                .path(realm.getName())
                .path(UndoPageProviderFactory.ID)
                .path("undo")
                .queryParam("kc_locale", language.toLanguageTag());
    }

    /** Shows what the button will do, or that the link works no more. */
    @GET
    @Path("undo")
    public Response show(@QueryParam("token") String token) {
        if (token != null && !UndoableChanges.isWellFormed(token)) {
            // Keycloak repeats a parameter of this name in the page's own addresses, and fails at braces.
            Locale language = session.getContext().resolveLocale(null);
            return Response.seeOther(base(session, realm, language).build()).build();
        }
        Optional<UndoableChange> change = new UndoableChanges(session).find(realm.getId(), token);
        return page(change.isPresent() ? "ask" : "over", token, null);
    }

    /** Undoes the change. */
    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(@FormParam("token") String token) {
        Optional<UndoableChange> found = new UndoableChanges(session).take(realm.getId(), token);
        UserModel citizen =
                found.map(change -> session.users().getUserById(realm, change.userId())).orElse(null);
        if (citizen == null) {
            event().error(Errors.INVALID_CODE);
            return page("over", "", null);
        }
        UndoableChange change = found.get();
        String dropped = citizen.getEmail();
        EmailAddress old = EmailAddress.parse(change.oldAddress()).orElseThrow();
        EventBuilder event = event().user(citizen.getId());
        if (!AccountAddress.put(session, realm, citizen, old)) {
            event.error("address_taken");
            return page("taken", "", null);
        }
        AccountLock.of(session, realm).lock(citizen, LockReason.ADDRESS_UNDONE);
        String removed = removeWaysInSince(change, citizen);
        SignOut.endAll(session, realm, citizen);
        new KnownDevices(session).forget(citizen.getId());
        event.detail(WaysInRemoval.DETAIL, removed).success();
        Mailer mailer = new Mailer(session);
        MailAfterCommit.enlist(session, mailer, ChangeMails.undone(old.value()));
        if (dropped != null && !dropped.equals(old.value())) {
            MailAfterCommit.enlist(session, mailer, ChangeMails.undone(dropped));
        }
        return page("done", "", change.clientId());
    }

    /** Whoever changed the address may have set them up, and would come back by them. */
    private String removeWaysInSince(UndoableChange change, UserModel citizen) {
        WaysInRemoval removal = new WaysInRemoval(session, realm, citizen);
        removal.removeCredentials(WaysInRemoval.since(change.changedAt()));
        LinkMarks marks = LinkMarks.of(realm);
        removal.removeLinks(link -> !change.hadLink(marks.mark(link)));
        return removal.kinds();
    }

    private EventBuilder event() {
        EventBuilder event =
                new EventBuilder(realm, session, session.getContext().getConnection())
                        .event(EventType.UPDATE_EMAIL);
        return Act.ADDRESS_CHANGE_UNDONE.of(event);
    }

    /**
     * @param state {@code ask}, {@code over}, {@code taken} or {@code done}
     * @param clientId where to sign in afterwards, or {@code null}
     */
    private Response page(String state, String token, String clientId) {
        ClientModel client = clientId == null ? null : realm.getClientByClientId(clientId);
        Locale language = session.getContext().resolveLocale(null);
        return session.getProvider(LoginFormsProvider.class)
                .setAttribute("state", state)
                .setAttribute("undoUrl", base(session, realm, language).build().toString())
                .setAttribute("token", token == null ? "" : token)
                .setAttribute("portalUrl", client == null ? "" : PortalUrl.of(session, client))
                .createForm(TEMPLATE);
    }
}
