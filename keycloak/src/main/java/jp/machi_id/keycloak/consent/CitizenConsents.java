package jp.machi_id.keycloak.consent;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.machi_id.keycloak.capture.ChangeCapture;
import jp.machi_id.keycloak.capture.CitizenVersions;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The decisions of one citizen: reads them, and adds to them with all that a change entails. */
public final class CitizenConsents {

    private final String realmId;
    private final String userId;
    private final ConsentStore store;
    private final CitizenVersions versions;
    private final Runnable markChanged;

    /** The decisions of a citizen of the session's realm. */
    public CitizenConsents(KeycloakSession session, String userId) {
        this(
                session.getContext().getRealm().getId(),
                userId,
                new ConsentStore(session),
                new CitizenVersions(session),
                () ->
                        ChangeCapture.changed(
                                session, session.getContext().getRealm().getId(), userId));
    }

    CitizenConsents(
            String realmId,
            String userId,
            ConsentStore store,
            CitizenVersions versions,
            Runnable markChanged) {
        this.realmId = realmId;
        this.userId = userId;
        this.store = store;
        this.versions = versions;
        this.markChanged = markChanged;
    }

    /** Whether a realm lets nobody in without some consent. */
    public static boolean areDemandedIn(RealmModel realm) {
        return Purposes.of(realm).stream().anyMatch(Purpose::required);
    }

    /** Every decision, the newest first. */
    public List<Consent> history() {
        return store.history(realmId, userId);
    }

    /** The latest decision on each purpose, by purpose. */
    public SortedMap<String, Consent> latest() {
        return store.latest(realmId, userId);
    }

    /**
     * Records those decisions that are not already the latest ones, marks the citizen changed and
     * leaves an event, all in the session's transaction. Nothing new writes nothing.
     *
     * @param event with user, client and session; what is decided is added to a copy of it
     */
    public void decide(Collection<Decision> decisions, ConsentOrigin origin, EventBuilder event) {
        // Of two tabs the second sees what the first decided.
        versions.lock(realmId, userId);
        SortedMap<String, Consent> latest = latest();
        List<Decision> news =
                decisions.stream().filter(each -> !isLatest(each, latest)).toList();
        if (news.isEmpty()) {
            return;
        }
        store.record(realmId, userId, news, origin);
        markChanged.run();
        event.clone()
                .event(EventType.UPDATE_CONSENT)
                .detail("context", origin.name())
                .detail("given", named(news, Decision::given))
                .detail("refused", named(news, decision -> !decision.given()))
                .success();
    }

    private static boolean isLatest(Decision decision, SortedMap<String, Consent> latest) {
        Consent known = latest.get(decision.purpose());
        return known != null && known.decision().equals(decision);
    }

    /** Such as {@code news@2026-10-01 terms@2026-10-01}; nothing when there is none. */
    private static String named(List<Decision> decisions, Predicate<Decision> wanted) {
        String named =
                decisions.stream()
                        .filter(wanted)
                        .map(decision -> decision.purpose() + "@" + decision.version())
                        .sorted()
                        .collect(Collectors.joining(" "));
        return named.isEmpty() ? null : named;
    }
}
