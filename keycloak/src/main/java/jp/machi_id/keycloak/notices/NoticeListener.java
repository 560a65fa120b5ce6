package jp.machi_id.keycloak.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import jp.machi_id.keycloak.devices.DeviceCookie;
import jp.machi_id.keycloak.devices.DeviceLabel;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.urls.UrlType;

/** Hears of what a citizen should be told. It reads what only the request knows, and no table. */
final class NoticeListener implements EventListenerProvider {

    private final KeycloakSession session;
    private final Consumer<Happening> notifier;

    NoticeListener(KeycloakSession session, Consumer<Happening> notifier) {
        this.session = session;
        this.notifier = notifier;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getError() != null || event.getUserId() == null) {
            return;
        }
        Optional<NoticeKind> kind = NoticeKind.of(event);
        boolean signIn = event.getType() == EventType.LOGIN;
        if (kind.isEmpty() && !signIn) {
            return;
        }
        Happening happening = happening(event);
        kind.ifPresent(happening.kinds::add);
        if (signIn) {
            happening.signedIn = new SignedIn(DeviceCookie.renew(session), trusted(event));
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (event.getError() != null) {
            return;
        }
        NoticeKind.of(event)
                .ifPresent(
                        change ->
                                PendingNotices.of(session, notifier)
                                        .about(
                                                change.userId(),
                                                () ->
                                                        happening(
                                                                event.getRealmId(),
                                                                change.userId(),
                                                                event.getTime(),
                                                                null,
                                                                null))
                                        .kinds
                                        .add(change.kind()));
    }

    private Happening happening(Event event) {
        return PendingNotices.of(session, notifier)
                .about(
                        event.getUserId(),
                        () ->
                                happening(
                                        event.getRealmId(),
                                        event.getUserId(),
                                        event.getTime(),
                                        DeviceLabel.ofRequest(session),
                                        event.getClientId()));
    }

    private Happening happening(
            String realmId, String userId, long millis, String device, String clientId) {
        return new Happening(
                realmId,
                userId,
                Instant.ofEpochMilli(millis),
                session.getContext().getUri(UrlType.FRONTEND).getBaseUri(),
                session.getContext().resolveLocale(null).toLanguageTag(),
                device,
                clientId);
    }

    private boolean trusted(Event event) {
        RealmModel realm = session.getContext().getRealm();
        UserSessionModel signedIn = session.sessions().getUserSession(realm, event.getSessionId());
        return signedIn != null && signedIn.isRememberMe();
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
