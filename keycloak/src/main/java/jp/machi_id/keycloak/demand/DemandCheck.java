package jp.machi_id.keycloak.demand;

import jakarta.ws.rs.core.Response;
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
 * for anything. Keycloak shows the citizen a page of its own for some of these.
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
        AuthorizationEndpointRequest asked = request.getAuthorizationEndpointRequest();
        ClientModel client = request.getClient();
        List<String> essential = AcrUtils.getRequiredAcrValues(asked.getClaims());
        boolean met =
                essential.isEmpty()
                        ? levels(client).meetWish(wish(asked, client))
                        : levels(client).meetEssential(essential);
        if (met) {
            return;
        }
        request.getEventBuilder().error(UnmetRequirements.ERROR);
        throw new AuthorizationCheckException(
                Response.Status.BAD_REQUEST,
                UnmetRequirements.ERROR,
                UnmetRequirements.DESCRIPTION);
    }

    private static List<String> wish(AuthorizationEndpointRequest asked, ClientModel client) {
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
