package jp.machi_id.keycloak.demand;

import java.util.List;
import java.util.Map;
import jp.machi_id.keycloak.assurance.UnmetRequirements;
import jp.machi_id.keycloak.mynumber.DigitalAgencyAppProviderFactory;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointCheckProvider;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointChecker;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointChecker.AuthorizationCheckException;
import org.keycloak.protocol.oidc.endpoints.request.AuthorizationEndpointRequest;
import org.keycloak.protocol.oidc.utils.AcrUtils;

/**
 * Refuses an authorization request that no sign-in in this realm can meet, before anybody is asked
 * for anything, and sees to it that one which can be met is understood. Keycloak shows the citizen a
 * page of its own for some of both.
 */
final class DemandCheck implements AuthorizationEndpointCheckProvider {

    private static final int TWO_STEPS = 2;
    private static final int CARD = 3;

    private final KeycloakSession session;

    DemandCheck(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void check(AuthorizationEndpointChecker request) throws AuthorizationCheckException {
        IdTokenHint.check(request);
        ClaimsParameter.check(request);
        if (!isMet(request.getAuthorizationEndpointRequest(), levels(request.getClient()))) {
            throw Refusal.of(request, UnmetRequirements.ERROR, UnmetRequirements.DESCRIPTION);
        }
    }

    private boolean isMet(AuthorizationEndpointRequest asked, Levels levels) {
        List<String> essential = AcrUtils.getRequiredAcrValues(asked.getClaims());
        if (essential.isEmpty()) {
            return levels.meetWish(wish(asked));
        }
        List<String> reachable = levels.reachable(essential);
        if (reachable.isEmpty()) {
            return false;
        }
        if (reachable.size() < essential.size()) {
            EssentialAcr.narrow(asked, reachable);
        }
        return true;
    }

    private List<String> wish(AuthorizationEndpointRequest asked) {
        ClientModel client = session.getContext().getClient();
        return AcrUtils.getAcrValues(asked.getClaims(), asked.getAcr(), client);
    }

    private Levels levels(ClientModel client) {
        Map<String, Integer> byAcr = AcrUtils.getAcrLoaMap(client);
        String least = AcrUtils.getMinimumAcrValue(client);
        return new Levels(
                byAcr,
                least == null ? 0 : byAcr.getOrDefault(least, 0),
                DigitalAgencyAppProviderFactory.isOffered(session) ? CARD : TWO_STEPS);
    }

    @Override
    public void close() {}
}
