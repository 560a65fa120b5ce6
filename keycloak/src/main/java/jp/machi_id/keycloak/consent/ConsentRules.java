package jp.machi_id.keycloak.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.models.RealmModel;

/** Which decisions a citizen with an account may make. */
public final class ConsentRules {

    private final Map<String, Purpose> purposes;

    private ConsentRules(List<Purpose> purposes) {
        this.purposes =
                purposes.stream().collect(Collectors.toMap(Purpose::code, Function.identity()));
    }

    /** The rules for the purposes of a realm. */
    public static ConsentRules of(RealmModel realm) {
        return of(Purposes.of(realm));
    }

    static ConsentRules of(List<Purpose> purposes) {
        return new ConsentRules(purposes);
    }

    /** Every decision that cannot be made, with the first reason; empty when all can. */
    public List<DecisionProblem> problems(Collection<Decision> decisions) {
        List<DecisionProblem> problems = new ArrayList<>();
        for (Decision decision : decisions) {
            String code = problem(decision, purposes.get(decision.purpose()));
            if (code != null) {
                problems.add(new DecisionProblem(decision.purpose(), code));
            }
        }
        return problems;
    }

    private static String problem(Decision decision, Purpose purpose) {
        if (purpose == null) {
            return "unknown_purpose";
        }
        // Nobody may agree to a text that is no longer the one shown, nor to one that will be.
        if (!purpose.version().equals(decision.version())) {
            return "outdated_version";
        }
        // Who does not want it any more gives up the account.
        return purpose.required() && !decision.given() ? "required_purpose" : null;
    }
}
