package jp.machi_id.keycloak.registration;

import java.time.Clock;
import java.time.Duration;
import jp.machi_id.keycloak.audit.Act;
import jp.machi_id.keycloak.consent.CitizenConsents;
import jp.machi_id.keycloak.staff.Staff;
import jp.machi_id.keycloak.unfinished.UnfinishedAccount;
import jp.machi_id.keycloak.unfinished.UnfinishedRegistrations;
import jp.machi_id.keycloak.unfinished.UnfinishedRegistrations.Unfinished;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

/**
 * Removes accounts that a registration made and nobody finished: the citizen closed the browser,
 * the passkey was not made, a first sign-in with LINE was refused at its end. Each goes in a
 * transaction of its own, so that one that cannot be removed keeps no other.
 */
final class RegistrationCleaner implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(RegistrationCleaner.class);

    /** Most accounts of one run; the next goes on. */
    private static final int BATCH = 500;

    private final Clock clock;
    private final Duration abandonedAfter;

    /**
     * @param abandonedAfter how long a registration may take
     */
    RegistrationCleaner(Clock clock, Duration abandonedAfter) {
        this.clock = clock;
        this.abandonedAfter = abandonedAfter;
    }

    @Override
    public void run(KeycloakSession session) {
        var begunBefore =
                new UnfinishedRegistrations(session)
                        .begunBefore(clock.instant().minus(abandonedAfter), BATCH);
        for (Unfinished unfinished : begunBefore) {
            try {
                KeycloakModelUtils.runJobInTransaction(
                        session.getKeycloakSessionFactory(), own -> sweep(own, unfinished));
            } catch (RuntimeException e) {
                LOG.warn("An abandoned registration was not removed; the next run tries again", e);
            }
        }
    }

    private static void sweep(KeycloakSession session, Unfinished unfinished) {
        RealmModel realm = session.realms().getRealm(unfinished.realmId());
        session.getContext().setRealm(realm);
        UserModel user =
                realm == null ? null : session.users().getUserById(realm, unfinished.userId());
        if (user == null) {
            new UnfinishedRegistrations(session).finish(unfinished.userId());
            return;
        }
        if (isFinished(session, realm, user)) {
            new UnfinishedRegistrations(session).finish(user.getId());
        } else if (!isSignedIn(session, realm, user)) {
            new UnfinishedAccount(session).remove(user, Act.REGISTRATION_ABANDONED);
        }
    }

    /** Somebody has agreed, or became staff, or the realm asks for no consent at all. */
    private static boolean isFinished(KeycloakSession session, RealmModel realm, UserModel user) {
        return !new CitizenConsents(session, user.getId()).latest().isEmpty()
                || Staff.includes(realm, user)
                || (!CitizenConsents.areDemandedIn(realm) && hasWayIn(session, realm, user));
    }

    private static boolean hasWayIn(KeycloakSession session, RealmModel realm, UserModel user) {
        return user.credentialManager().getStoredCredentialsStream().findAny().isPresent()
                || session.users().getFederatedIdentitiesStream(realm, user).findAny().isPresent();
    }

    private static boolean isSignedIn(KeycloakSession session, RealmModel realm, UserModel user) {
        return session.sessions().getUserSessionsStream(realm, user).findAny().isPresent();
    }

    @Override
    public String getTaskName() {
        return "machi-registration-cleaning";
    }
}
