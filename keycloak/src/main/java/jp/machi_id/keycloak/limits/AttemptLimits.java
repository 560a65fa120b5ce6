package jp.machi_id.keycloak.limits;

import java.util.List;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * Limits of guesses. A step of a flow asks before it compares:
 *
 * <pre>{@code
 * AttemptLimits limits = session.getProvider(AttemptLimits.class);
 * Admission admission = limits.admit(new Attempt(realmId, Factor.TOTP, userId, null, remoteAddr));
 * if (!admission.admitted()) { show the page "too many attempts"; compare nothing }
 * else if (right) { limits.right(admission); }
 * // A wrong guess needs no call: it was counted when it was admitted.
 * }</pre>
 *
 * <p>Guesses are counted and committed in a transaction of their own, under row locks: guesses sent at the same
 * moment share one budget, and what was counted stays counted when the request around it fails. A
 * refused guess is not counted, so nobody can keep a limit full by hammering at it, and every limit
 * ends by itself when its window has moved on.
 */
public interface AttemptLimits extends Provider {

    /**
     * Counts the guess if every limit that it falls under has room: the account, the account from
     * this network, the address, the address from this network, and the network, each for this factor
     * alone.
     */
    Admission admit(Attempt attempt);

    /**
     * The admitted guess was right: it is given back, and nothing else is. Wrong guesses before it
     * stay counted.
     */
    void right(Admission admission);

    /** What is counted against an account and its address now, for staff; networks are not named. */
    List<Standing> standings(RealmModel realm, UserModel user);

    /**
     * Forgets what is counted against an account and its address, codes by mail included, on the
     * word of staff. In the session's own transaction, with the record of who did it.
     *
     * @return how many counters were dropped
     */
    int lift(RealmModel realm, UserModel user);

    @Override
    default void close() {}
}
