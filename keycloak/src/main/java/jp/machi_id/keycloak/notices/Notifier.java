package jp.machi_id.keycloak.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.machi_id.keycloak.accountlock.AccountLock;
import jp.machi_id.keycloak.alarm.AlarmLinks;
import jp.machi_id.keycloak.devices.KnownDevices;
import jp.machi_id.keycloak.devices.Sighting;
import jp.machi_id.keycloak.line.LineIdentityProviderFactory;
import jp.machi_id.keycloak.line.LineMessages;
import jp.machi_id.keycloak.mail.Mail;
import jp.machi_id.keycloak.mail.Mailer;
import org.jboss.logging.Logger;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Decides which notices a happening is worth, and sends them. */
final class Notifier {

    private static final Logger LOG = Logger.getLogger(Notifier.class);

    /** An account without a known device and younger than this is being registered. */
    private static final Duration REGISTRATION = Duration.ofHours(24);

    private final KeycloakSessionFactory factory;
    private final LineChannel channel;

    /**
     * @param channel null where notices go by mail alone
     */
    Notifier(KeycloakSessionFactory factory, LineChannel channel) {
        this.factory = factory;
        this.channel = channel;
    }

    /** What is to be sent to whom. */
    private record Outgoing(Addressee to, List<Notice> notices) {}

    /** Sends what the happening is worth. It has happened, so nothing that goes wrong is thrown. */
    void tell(Happening happening) {
        try {
            Outgoing outgoing =
                    KeycloakModelUtils.runJobInTransactionWithResult(
                            factory, session -> prepare(session, happening));
            // The links work from here on.
            if (!outgoing.notices().isEmpty()) {
                KeycloakModelUtils.runJobInTransaction(
                        factory, session -> send(session, outgoing, happening));
            }
        } catch (RuntimeException e) {
            // Without its message, which may hold an address.
            LOG.errorf("Security notices were not sent: %s", e.getClass().getName());
        }
    }

    private Outgoing prepare(KeycloakSession session, Happening happening) {
        RealmModel realm = session.realms().getRealm(happening.realmId);
        session.getContext().setRealm(realm);
        UserModel user = session.users().getUserById(realm, happening.userId);
        if (user == null) {
            return new Outgoing(null, List.of());
        }
        Addressee to = addressee(session, realm, user, happening);
        List<Notice> notices = new ArrayList<>();
        for (NoticeKind kind : worth(session, user, happening)) {
            if (!kind.hasMail() && !reachesByLine(to)) {
                continue;
            }
            notices.add(
                    new Notice(
                            kind,
                            new AlarmLinks(session)
                                    .create(
                                            happening.frontend,
                                            realm,
                                            user.getId(),
                                            to.locale().toLanguageTag(),
                                            happening.clientId)));
        }
        return new Outgoing(to, notices);
    }

    /** Records the sign-in, if it is one, and gives the notices. */
    private static Set<NoticeKind> worth(
            KeycloakSession session, UserModel user, Happening happening) {
        KnownDevices devices = new KnownDevices(session);
        // After an alarm no device is known either, and then every sign-in is worth telling.
        boolean registering =
                isNew(user, happening.at) && !devices.any(user.getId()) && !isLocked(session, user);
        EnumSet<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
        kinds.addAll(happening.kinds);
        if (happening.signedIn != null) {
            Sighting sighting =
                    devices.see(
                            happening.realmId,
                            user.getId(),
                            happening.signedIn.deviceId(),
                            happening.device,
                            happening.language,
                            happening.signedIn.trusted());
            if (sighting.first()) {
                kinds.add(NoticeKind.NEW_DEVICE);
            } else if (sighting.newlyTrusted()) {
                kinds.add(NoticeKind.TRUSTED_DEVICE);
            }
        }
        return registering ? Set.of() : kinds;
    }

    private static boolean isLocked(KeycloakSession session, UserModel user) {
        return AccountLock.of(session, session.getContext().getRealm()).isLocked(user);
    }

    private static boolean isNew(UserModel user, Instant at) {
        Long created = user.getCreatedTimestamp();
        return created != null
                && Instant.ofEpochMilli(created).isAfter(at.minus(REGISTRATION));
    }

    private static Addressee addressee(
            KeycloakSession session, RealmModel realm, UserModel user, Happening happening) {
        FederatedIdentityModel line =
                session.users()
                        .getFederatedIdentity(realm, user, LineIdentityProviderFactory.ALIAS);
        return new Addressee(
                user.getEmail(),
                line == null ? null : line.getUserId(),
                Locale.forLanguageTag(language(session, realm, user, happening)));
    }

    /**
     * The citizen's language, which is not that of the request: whoever signed in on a new device
     * might be somebody else, and staff have one of their own.
     */
    private static String language(
            KeycloakSession session, RealmModel realm, UserModel user, Happening happening) {
        String chosen = user.getFirstAttribute(UserModel.LOCALE);
        if (chosen != null && realm.getSupportedLocalesStream().anyMatch(chosen::equals)) {
            return chosen;
        }
        return new KnownDevices(session).latestLanguage(user.getId()).orElse(happening.language);
    }

    private void send(KeycloakSession session, Outgoing outgoing, Happening happening) {
        session.getContext().setRealm(session.realms().getRealm(happening.realmId));
        Addressee to = outgoing.to();
        if (to.email() != null) {
            Mailer mailer = new Mailer(session, to.locale());
            outgoing.notices().stream()
                    .filter(notice -> notice.kind().hasMail())
                    .forEach(notice -> mailer.send(mail(notice, to.email(), happening), () -> {}));
        }
        if (reachesByLine(to)) {
            LineMessages line = new LineMessages(session, channel.id(), channel.secret());
            NoticeText text = NoticeText.in(session, to.locale());
            outgoing.notices()
                    .forEach(notice -> line.push(to.lineUserId(), text.of(notice, happening)));
        }
    }

    private boolean reachesByLine(Addressee to) {
        return channel != null && to.lineUserId() != null;
    }

    private static Mail mail(Notice notice, String email, Happening happening) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("kind", notice.kind().id());
        attributes.put("event", Map.of("date", Date.from(happening.at)));
        attributes.put("device", happening.device == null ? "" : happening.device);
        attributes.put("alarmUrl", notice.alarm().toString());
        return new Mail(
                "securityNoticeSubject." + notice.kind().id(),
                "security-notice.ftl",
                email,
                attributes);
    }
}
