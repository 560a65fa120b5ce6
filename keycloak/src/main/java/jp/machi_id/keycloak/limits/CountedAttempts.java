package jp.machi_id.keycloak.limits;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi_id.keycloak.limits.CounterNames.Size;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The limits of this project. */
final class CountedAttempts implements AttemptLimits {

    private final CounterStore store;
    private final CounterStore inRequest;
    private final CounterNames names;
    private final Sizes sizes;
    private final Clock clock;

    /**
     * @param store for guesses: a transaction for each call
     * @param inRequest for staff: what they lift is lifted together with the record of it, or not
     */
    CountedAttempts(
            CounterStore store,
            CounterStore inRequest,
            CounterNames names,
            Sizes sizes,
            Clock clock) {
        this.store = store;
        this.inRequest = inRequest;
        this.names = names;
        this.sizes = sizes;
        this.clock = clock;
    }

    @Override
    public Admission admit(Attempt attempt) {
        Counters counters = counters(attempt);
        return store.inTransaction(
                tx -> {
                    Map<String, RollingWindow> windows =
                            tx.lockWindows(counters.all(), attempt.realmId());
                    // Read under the locks: whoever waited for them comes later.
                    Instant now = now();
                    Optional<Instant> fullUntil = counters.fullUntil(windows, now);
                    if (fullUntil.isPresent()) {
                        return new Admission(attempt, null, fullUntil.get());
                    }
                    counters.add(windows, tx, now);
                    return new Admission(attempt, now, null);
                });
    }

    @Override
    public void right(Admission admission) {
        if (!admission.admitted()) {
            throw new IllegalArgumentException("a refused attempt cannot have been right");
        }
        Counters counters = counters(admission.attempt());
        store.inTransaction(
                tx -> {
                    tx.takeBack(counters.all(), admission.countedAt());
                    return null;
                });
    }

    @Override
    public List<Standing> standings(RealmModel realm, UserModel user) {
        Instant now = now();
        return store.ownedBy(owners(realm, user)).stream()
                .filter(kept -> kept.window().count(kept.length(), now) > 0)
                .map(kept -> standing(kept, now))
                .toList();
    }

    private static Standing standing(CounterStore.Kept kept, Instant now) {
        return new Standing(
                kept.factor(),
                kept.scope(),
                kept.window().count(kept.length(), now),
                kept.most(),
                kept.window().roomAt(kept.most(), kept.length()));
    }

    @Override
    public int lift(RealmModel realm, UserModel user) {
        return inRequest.dropOwnedBy(owners(realm, user));
    }

    private List<String> owners(RealmModel realm, UserModel user) {
        List<String> owners = new ArrayList<>();
        owners.add(names.ownerOfAccount(realm.getId(), user.getId()));
        if (user.getEmail() != null) {
            String address = Attempt.normalised(user.getEmail());
            owners.add(names.ownerOfAddress(realm.getId(), address));
        }
        return owners;
    }

    private Counters counters(Attempt attempt) {
        CounterNames.Named named = names.of(attempt.realmId(), attempt.factor().id());
        Size far = sizes.account().get(attempt.factor());
        Size near = sizes.accountAndNetwork();
        String source = attempt.sourceAddress();
        List<Counter> counters = new ArrayList<>();
        counters.add(named.network(source, sizes.network()));
        if (attempt.userId() != null) {
            counters.add(named.account(attempt.userId(), far));
            counters.add(named.accountAndNetwork(attempt.userId(), source, near));
        }
        if (attempt.address() != null) {
            counters.add(named.address(attempt.address(), far));
            counters.add(named.addressAndNetwork(attempt.address(), source, near));
        }
        return new Counters(counters);
    }

    /** Milliseconds: what the database gives back must equal what was written. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
