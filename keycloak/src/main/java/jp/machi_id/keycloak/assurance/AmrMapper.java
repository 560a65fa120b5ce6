package jp.machi_id.keycloak.assurance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.mappers.AmrProtocolMapper;

/**
 * {@code amr} (RFC 8176): what Keycloak derives from the steps that were passed, and the methods that
 * our steps say were used.
 */
public final class AmrMapper extends AmrProtocolMapper {

    @Override
    public String getId() {
        return "machi-amr-mapper";
    }

    @Override
    public String getDisplayType() {
        return "Methods of the sign-in (amr)";
    }

    @Override
    protected List<String> getAmr(AuthenticatedClientSessionModel clientSession, RealmModel realm) {
        Set<String> amr = new LinkedHashSet<>(super.getAmr(clientSession, realm));
        amr.addAll(MethodsUsed.of(clientSession.getUserSession()));
        return List.copyOf(amr);
    }
}
