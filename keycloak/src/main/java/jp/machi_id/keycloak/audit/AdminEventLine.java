package jp.machi_id.keycloak.audit;

import java.time.Instant;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What staff and services do by the Admin API, the console included. */
final class AdminEventLine {

    /** Resources that belong to one user, our own among them. */
    private static final Pattern OF_USER =
            Pattern.compile("(?:^|.*/)(?:users|account-locks|attempt-limits)/([0-9a-f-]{36})(?:/.*)?");

    private final KeycloakSession session;
    private final AuditKeys keys;

    AdminEventLine(KeycloakSession session, AuditKeys keys) {
        this.session = session;
        this.keys = keys;
    }

    AuditLine of(AdminEvent event) {
        AuthDetails by = event.getAuthDetails();
        RealmModel realm = session.realms().getRealm(by.getRealmId());
        UserModel user = session.users().getUserById(realm, by.getUserId());
        boolean machine = user != null && user.getServiceAccountClientLink() != null;
        ClientModel client = session.clients().getClientById(realm, by.getClientId());
        String clientId = client == null ? null : client.getClientId();
        return new AuditLine(
                event.getId(),
                Instant.ofEpochMilli(event.getTime()),
                event.getRealmId(),
                machine ? ActorKind.MACHINE : ActorKind.STAFF,
                machine ? clientId : by.getUserId(),
                subject(event.getResourcePath()),
                "ADMIN_" + event.getOperationType().name(),
                event.getError() == null ? AuditLine.SUCCESS : AuditLine.FAILURE,
                event.getError(),
                clientId,
                Origin.network(by.getIpAddress()),
                keys.pseudonym("source", by.getIpAddress()),
                null,
                null,
                null,
                Correlation.of(session),
                details(event));
    }

    private static String subject(String path) {
        Matcher user = OF_USER.matcher(path == null ? "" : path);
        return user.matches() ? user.group(1) : null;
    }

    private static SortedMap<String, String> details(AdminEvent event) {
        SortedMap<String, String> kept = KeptDetails.of(event.getDetails());
        put(kept, AuditDetail.RESOURCE, event.getResourceTypeAsString());
        put(kept, AuditDetail.RESOURCE_PATH, event.getResourcePath());
        return kept;
    }

    private static void put(SortedMap<String, String> kept, AuditDetail detail, String value) {
        if (value != null) {
            kept.put(detail.key(), AuditDetail.kept(detail.key(), value));
        }
    }
}
