package jp.machi_id.keycloak.verified;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/**
 * Gives {@code verified_claims} in the ID token and at the user-info endpoint, to relying parties
 * that may have it and ask for it: by the scope {@value #SCOPE}, which gives all, or by the request
 * parameter {@code claims}, which chooses. A client may have it when the scope is one of its own;
 * so the mapper itself stands in a scope that every client has.
 */
public final class VerifiedClaimsMapper extends AbstractOIDCProtocolMapper
        implements OIDCIDTokenMapper, UserInfoTokenMapper {

    /** The client scope that a relying party needs. */
    static final String SCOPE = "verified";

    private static final String ELEMENT = "verified_claims";
    private static final List<ProviderConfigProperty> PROPERTIES = new ArrayList<>();

    static {
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(PROPERTIES, VerifiedClaimsMapper.class);
    }

    @Override
    public IDToken transformIDToken(
            IDToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        if (OIDCAttributeMapperHelper.includeInIDToken(mapper)) {
            claim(userSession.getUser(), client, "id_token")
                    .ifPresent(claim -> token.getOtherClaims().put(ELEMENT, claim));
        }
        return token;
    }

    @Override
    public AccessToken transformUserInfoToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        if (OIDCAttributeMapperHelper.includeInUserInfo(mapper)) {
            claim(userSession.getUser(), client, "userinfo")
                    .ifPresent(claim -> token.getOtherClaims().put(ELEMENT, claim));
        }
        return token;
    }

    private static Optional<Map<String, Object>> claim(
            UserModel user, ClientSessionContext context, String place) {
        Optional<VerifiedFields> fields = VerifiedFields.read(user);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> claims =
                wanted(VerifiedClaims.claims(user, fields.get()), fields.get(), context, place);
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("verification", VerifiedClaims.verification(fields.get()));
        claim.put("claims", claims);
        return Optional.of(claim);
    }

    private static Map<String, Object> wanted(
            Map<String, Object> offered,
            VerifiedFields fields,
            ClientSessionContext context,
            String place) {
        var client = context.getClientSession().getClient();
        boolean isAllowed =
                client.getClientScopes(true).containsKey(SCOPE)
                        || client.getClientScopes(false).containsKey(SCOPE);
        if (!isAllowed) {
            return Map.of();
        }
        String parameter = context.getClientSession().getNote(OIDCLoginProtocol.CLAIMS_PARAM);
        Optional<VerifiedClaimsRequest> request = VerifiedClaimsRequest.of(parameter, place);
        if (request.isPresent()) {
            return request.get().chosen(offered, fields, Instant.now());
        }
        boolean isScoped =
                context.getClientScopesStream().anyMatch(scope -> scope.getName().equals(SCOPE));
        return isScoped ? offered : Map.of();
    }

    @Override
    public String getId() {
        return "machi-verified-claims";
    }

    @Override
    public String getDisplayType() {
        return "Verified claims";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "verified_claims of OpenID Connect for Identity Assurance 1.0";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.copyOf(PROPERTIES);
    }
}
