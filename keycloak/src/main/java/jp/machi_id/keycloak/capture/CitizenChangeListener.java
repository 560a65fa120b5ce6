package jp.machi_id.keycloak.capture;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;

/** Hears of every change of a citizen and has {@link ChangeCapture} record it. */
class CitizenChangeListener implements EventListenerProvider {

    /** What a person does that alters the user whom connectors see. */
    private static final Set<EventType> ALTERING =
            EnumSet.of(
                    EventType.REGISTER,
                    EventType.UPDATE_PROFILE,
                    EventType.UPDATE_EMAIL,
                    EventType.VERIFY_EMAIL,
                    EventType.IDENTITY_PROVIDER_FIRST_LOGIN,
                    EventType.IDENTITY_PROVIDER_POST_LOGIN,
                    EventType.IDENTITY_PROVIDER_LOGIN,
                    EventType.FEDERATED_IDENTITY_LINK,
                    EventType.FEDERATED_IDENTITY_OVERRIDE_LINK,
                    EventType.REMOVE_FEDERATED_IDENTITY,
                    EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT,
                    EventType.DELETE_ACCOUNT);

    /** Any resource below one user: the user, roles, groups, linked identities. */
    private static final Pattern USER_PATH = Pattern.compile("^users/([^/]+)(?:/.*)?$");

    /** {@code users/profile} is the realm's user-profile configuration, not a user. */
    private static final String PROFILE_CONFIGURATION = "profile";

    private final KeycloakSession session;

    CitizenChangeListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        boolean refused = event.getError() != null;
        if (refused || event.getUserId() == null || !alters(event)) {
            return;
        }
        ChangeCapture.changed(session, event.getRealmId(), event.getUserId());
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        String path = event.getResourcePath();
        Matcher user = path == null ? null : USER_PATH.matcher(path);
        if (user == null || !user.matches() || user.group(1).equals(PROFILE_CONFIGURATION)) {
            return;
        }
        ChangeCapture.changed(session, event.getRealmId(), user.group(1));
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }

    private static boolean alters(Event event) {
        // A sign-in by way of an identity provider lets its mappers rewrite attributes without an
        // event.
        boolean brokered =
                event.getType() == EventType.LOGIN
                        && event.getDetails() != null
                        && event.getDetails().containsKey(Details.IDENTITY_PROVIDER);
        return brokered || ALTERING.contains(event.getType());
    }
}
