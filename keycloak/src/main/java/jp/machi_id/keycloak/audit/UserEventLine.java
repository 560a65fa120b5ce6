package jp.machi_id.keycloak.audit;

import jakarta.enterprise.context.ContextNotActiveException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import jp.machi_id.keycloak.assurance.SignInMethods;
import jp.machi_id.keycloak.staff.Staff;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.account.DeviceRepresentation;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What people and machines do by Keycloak's pages and interfaces. */
final class UserEventLine {

    private static final String ERROR_SUFFIX = "_ERROR";

    private final KeycloakSession session;
    private final AuditKeys keys;

    UserEventLine(KeycloakSession session, AuditKeys keys) {
        this.session = session;
        this.keys = keys;
    }

    AuditLine of(Event event) {
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        UserModel user =
                event.getUserId() == null
                        ? null
                        : session.users().getUserById(realm, event.getUserId());
        boolean failed = event.getError() != null;
        ActorKind kind = kind(event, realm, user);
        String type = event.getType().name();
        return new AuditLine(
                event.getId(),
                Instant.ofEpochMilli(event.getTime()),
                event.getRealmId(),
                kind,
                actorId(kind, event, user),
                event.getUserId(),
                failed && type.endsWith(ERROR_SUFFIX)
                        ? type.substring(0, type.length() - ERROR_SUFFIX.length())
                        : type,
                failed ? AuditLine.FAILURE : AuditLine.SUCCESS,
                event.getError(),
                event.getClientId(),
                Origin.network(event.getIpAddress()),
                keys.pseudonym("source", event.getIpAddress()),
                device(),
                failed ? SignInMethods.tried(authentication()) : methods(event, realm),
                keys.pseudonym("session", sessionId(event)),
                Correlation.of(session),
                details(event));
    }

    private static ActorKind kind(Event event, RealmModel realm, UserModel user) {
        if (user != null && user.getServiceAccountClientLink() != null) {
            return ActorKind.MACHINE;
        }
        boolean shownWho = event.getError() == null || event.getSessionId() != null;
        if (event.getUserId() == null || !shownWho) {
            return ActorKind.VISITOR;
        }
        // The account of somebody who has just left is gone; staff do not leave by themselves.
        return user != null && Staff.includes(realm, user) ? ActorKind.STAFF : ActorKind.CITIZEN;
    }

    private static String actorId(ActorKind kind, Event event, UserModel user) {
        return switch (kind) {
            case MACHINE -> event.getClientId();
            case VISITOR, SERVER -> null;
            case CITIZEN, STAFF -> event.getUserId();
        };
    }

    private String methods(Event event, RealmModel realm) {
        if (event.getSessionId() == null) {
            return null;
        }
        UserSessionModel userSession =
                session.sessions().getUserSession(realm, event.getSessionId());
        return userSession == null ? null : SignInMethods.of(userSession);
    }

    /** A sign-in under way has the id that its session will have. */
    private String sessionId(Event event) {
        if (event.getSessionId() != null) {
            return event.getSessionId();
        }
        AuthenticationSessionModel authentication = authentication();
        if (authentication != null) {
            return authentication.getParentSession().getId();
        }
        Map<String, String> details = event.getDetails();
        return details == null ? null : details.get(Details.CODE_ID);
    }

    private AuthenticationSessionModel authentication() {
        return session.getContext().getAuthenticationSession();
    }

    private String device() {
        try {
            if (session.getContext().getHttpRequest() == null) {
                return null;
            }
        } catch (ContextNotActiveException e) {
            // Done by the server's own clock, in no request.
            return null;
        }
        DeviceRepresentation device =
                session.getProvider(DeviceRepresentationProvider.class).deviceRepresentation();
        return device == null ? null : Device.label(device);
    }

    private SortedMap<String, String> details(Event event) {
        SortedMap<String, String> kept = KeptDetails.of(event.getDetails());
        AuthenticationSessionModel authentication = authentication();
        if (authentication != null
                && Boolean.parseBoolean(
                        authentication.getAuthNote(AuthenticationManager.SSO_AUTH))) {
            kept.put(AuditDetail.SSO.key(), "true");
        }
        return kept;
    }
}
