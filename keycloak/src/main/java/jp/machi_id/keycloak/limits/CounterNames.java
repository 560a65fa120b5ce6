package jp.machi_id.keycloak.limits;

import java.time.Duration;
import jp.machi_id.keycloak.keys.KeyedHash;

/**
 * Names counters by keyed hashes, so that the table tells neither addresses nor networks, and lets
 * all counters of one account be found.
 */
public final class CounterNames {

    private final KeyedHash hash;

    public CounterNames(KeyedHash hash) {
        this.hash = hash;
    }

    /** How many, within how long. */
    public record Size(int most, Duration length) {}

    /** The counters of one thing that is counted, in one realm. */
    public Named of(String realmId, String factor) {
        return new Named(realmId, factor);
    }

    String ownerOfAccount(String realmId, String userId) {
        return hash.of("owner", "account", realmId, userId);
    }

    String ownerOfAddress(String realmId, String address) {
        return hash.of("owner", "address", realmId, address);
    }

    /** Counters of one factor. */
    public final class Named {

        private final String realmId;
        private final String factor;

        private Named(String realmId, String factor) {
            this.realmId = realmId;
            this.factor = factor;
        }

        public Counter account(String userId, Size size) {
            return counter(Scope.ACCOUNT, ownerOfAccount(realmId, userId), size, userId);
        }

        public Counter accountAndNetwork(String userId, String sourceAddress, Size size) {
            return counter(
                    Scope.ACCOUNT_AND_NETWORK,
                    ownerOfAccount(realmId, userId),
                    size,
                    userId,
                    SourceNetwork.of(sourceAddress));
        }

        public Counter address(String address, Size size) {
            return counter(Scope.ADDRESS, ownerOfAddress(realmId, address), size, address);
        }

        public Counter addressAndNetwork(String address, String sourceAddress, Size size) {
            return counter(
                    Scope.ADDRESS_AND_NETWORK,
                    ownerOfAddress(realmId, address),
                    size,
                    address,
                    SourceNetwork.of(sourceAddress));
        }

        public Counter network(String sourceAddress, Size size) {
            return counter(Scope.NETWORK, null, size, SourceNetwork.of(sourceAddress));
        }

        private Counter counter(Scope scope, String owner, Size size, String... parts) {
            String[] all = new String[parts.length + 3];
            all[0] = realmId;
            all[1] = factor;
            all[2] = scope.id();
            System.arraycopy(parts, 0, all, 3, parts.length);
            String subject = hash.of("counter", all);
            return new Counter(subject, owner, factor, scope, size.most(), size.length());
        }
    }
}
