package jp.machi_id.keycloak.citizenapi;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import jp.machi_id.keycloak.http.BearerToken;
import jp.machi_id.keycloak.http.Refusal;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.utils.AcrUtils;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** Who may use the citizen API: a person signed in with two steps, for themselves only. */
final class CitizenCaller {

    static final String AUDIENCE = "citizen-api";

    private static final int TWO_STEPS = 2;

    private CitizenCaller() {}

    /**
     * Gives the person whom the token speaks for.
     *
     * @throws Refusal 401 no valid token for this interface or its session ended, 403 signed in
     *     below level 2 of the realm's {@code acr.loa.map}
     */
    static AuthResult require(KeycloakSession session) {
        AuthResult caller = BearerToken.authenticate(session, AUDIENCE);
        Map<String, Integer> levels = AcrUtils.getAcrLoaMap(session.getContext().getRealm());
        // A value that the realm does not know counts for nothing, a bare number included.
        String acr = caller.token().getAcr();
        if (acr == null || levels.getOrDefault(acr, 0) < TWO_STEPS) {
            throw Refusal.levelTooLow(sufficient(levels));
        }
        return caller;
    }

    private static String sufficient(Map<String, Integer> levels) {
        return levels.entrySet().stream()
                .filter(level -> level.getValue() >= TWO_STEPS)
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }
}
