package jp.machi_id.keycloak.limits;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * One guess about to be looked at.
 *
 * @param realmId id of the realm
 * @param factor what is guessed at
 * @param userId id of the account, or {@code null} when the address is nobody's
 * @param address what was typed to name the account, in any writing, or {@code null} when the account
 *     was known otherwise. Pass it for known and unknown addresses alike: then both are refused
 *     after the same number of guesses, and being refused tells nothing.
 * @param sourceAddress IP address of the connection as Keycloak knows it ({@code
 *     context.getConnection().getRemoteAddr()}), never a header read by hand; only its network counts
 */
public record Attempt(
        String realmId, Factor factor, String userId, String address, String sourceAddress) {

    public Attempt {
        Objects.requireNonNull(realmId, "realmId");
        Objects.requireNonNull(factor, "factor");
        Objects.requireNonNull(sourceAddress, "sourceAddress");
        if (userId == null && address == null) {
            throw new IllegalArgumentException("an attempt is at an account or at an address");
        }
        if (address != null) {
            address = normalised(address);
        }
    }

    /** The form in which accounts keep their address: full-width letters are plain ones. */
    static String normalised(String address) {
        return Normalizer.normalize(address, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
