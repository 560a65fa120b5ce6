package jp.machi_id.keycloak.onetimecode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.machi_id.keycloak.limits.Counter;
import jp.machi_id.keycloak.limits.CounterNames;
import jp.machi_id.keycloak.limits.CounterNames.Size;
import jp.machi_id.keycloak.limits.Counters;

/**
 * The counters of one kind (mails, or wrong guesses) that a challenge falls under: its citizen and its
 * address, each from its network and from wherever, and its network.
 *
 * <p>Citizen and address are counted per purpose. Else anyone who types a citizen's address into
 * the registration page could use up that citizen's sign-in. And they are counted per network, tightly:
 * else anyone who asks for codes, and guesses at them, could keep a citizen from a reset.
 */
final class CodeCounters {

    private static final String ATTEMPTS = "email-code";
    private static final String SENDS = "email-code-mail";

    private final CounterNames names;
    private final CodeLimits limits;

    CodeCounters(CounterNames names, CodeLimits limits) {
        this.names = names;
        this.limits = limits;
    }

    Counters attempts(CodeChallenge challenge) {
        return counters(ATTEMPTS, challenge, limits.attempts(), limits.attemptsWindow());
    }

    Counters sends(CodeChallenge challenge) {
        return counters(SENDS, challenge, limits.sends(), limits.sendsWindow());
    }

    private Counters counters(String kind, CodeChallenge c, CodeLimits.Caps caps, Duration length) {
        CounterNames.Named here = names.of(c.realmId(), kind + ":" + c.purpose().id());
        CounterNames.Named anywhere = names.of(c.realmId(), kind);
        String source = c.sourceAddress();
        Size near = new Size(caps.perAccountAndNetwork(), length);
        Size far = new Size(caps.perAccount(), length);
        List<Counter> counters = new ArrayList<>();
        if (c.citizenId() != null) {
            counters.add(here.account(c.citizenId(), far));
            counters.add(here.accountAndNetwork(c.citizenId(), source, near));
        }
        counters.add(here.address(c.address(), far));
        counters.add(here.addressAndNetwork(c.address(), source, near));
        counters.add(anywhere.network(source, new Size(caps.perNetwork(), length)));
        return new Counters(counters);
    }
}
