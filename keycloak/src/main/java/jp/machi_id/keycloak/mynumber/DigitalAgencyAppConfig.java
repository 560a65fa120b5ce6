package jp.machi_id.keycloak.mynumber;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.OAuth2Constants;
import org.keycloak.broker.oidc.OIDCIdentityProviderConfig;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/**
 * The provider's configuration: endpoints, issuer and client id as of any OpenID provider, and the
 * keys declared here. What keeps a sign-in safe cannot be configured away.
 */
public class DigitalAgencyAppConfig extends OIDCIdentityProviderConfig {

    private static final long serialVersionUID = 1L;

    /** What is asked of the app: the parameter {@code acr_values} as it is sent. */
    static final String ACR_VALUES = "acrValues";

    /** Values of the returned {@code acr} that count, separated by commas; no other does. */
    static final String ACCEPTED_ACRS = "acceptedAcrs";

    /** Whether the answer of the user-info endpoint is a signed JWT; else it is plain JSON. */
    static final String USER_INFO_SIGNED = "userInfoSigned";

    /** Name of the city as an address begins with it, e.g. 酒田市. */
    static final String MUNICIPALITY = "municipality";

    /** Algorithms with which we may sign; the realm needs a key for the one chosen. */
    static final Set<String> SIGNING_ALGORITHMS = Set.of("RS256", "ES256");

    public DigitalAgencyAppConfig() {
        super();
    }

    public DigitalAgencyAppConfig(IdentityProviderModel model) {
        super(model);
    }

    String acrValues() {
        return getConfig().getOrDefault(ACR_VALUES, "").strip();
    }

    Set<String> acceptedAcrs() {
        return Arrays.stream(getConfig().getOrDefault(ACCEPTED_ACRS, "").split(","))
                .map(String::strip)
                .filter(acr -> !acr.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isUserInfoSigned() {
        return Boolean.parseBoolean(getConfig().get(USER_INFO_SIGNED));
    }

    String municipality() {
        return getConfig().getOrDefault(MUNICIPALITY, "").strip();
    }

    @Override
    public String getClientAuthMethod() {
        return OIDCLoginProtocol.PRIVATE_KEY_JWT;
    }

    @Override
    public boolean isUseJwksUrl() {
        return true;
    }

    @Override
    public boolean isValidateSignature() {
        return true;
    }

    @Override
    public boolean isDisableNonce() {
        return false;
    }

    @Override
    public boolean isPkceEnabled() {
        return true;
    }

    @Override
    public String getPkceMethod() {
        return OAuth2Constants.PKCE_METHOD_S256;
    }

    /** The agency takes 255 characters at most. */
    @Override
    public boolean isRequiresShortStateParameter() {
        return true;
    }

    /** We ask for it ourselves: the base class does not compare the subject before it reads on. */
    @Override
    public boolean isDisableUserInfoService() {
        return true;
    }

    @Override
    public Boolean isStoreToken() {
        return false;
    }

    @Override
    public boolean isStoreTokenInSession() {
        return false;
    }

    @Override
    public boolean isSendIdTokenOnLogout() {
        return false;
    }

    @Override
    public boolean isAccessTokenJwt() {
        return false;
    }

    @Override
    public Boolean isTrustEmail() {
        return false;
    }

    @Override
    public boolean isJWTAuthorizationGrantEnabled() {
        return false;
    }

    @Override
    public boolean isSupportsClientAssertions() {
        return false;
    }

    /** Nothing of a relying party's request goes to the agency. */
    @Override
    public String getForwardParameters() {
        return "";
    }

    @Override
    public void validate(RealmModel realm) {
        super.validate(realm);
        if (getClientId() == null || getClientId().isBlank()) {
            throw new IllegalArgumentException("The client id given by the agency is needed");
        }
        if (getIssuer() == null || getIssuer().isBlank() || getJwksUrl() == null) {
            throw new IllegalArgumentException("issuer and jwksUrl are needed");
        }
        if (acceptedAcrs().isEmpty()) {
            throw new IllegalArgumentException(
                    ACCEPTED_ACRS + " must name the values of acr that count as level 3");
        }
        String algorithm = getClientAssertionSigningAlg();
        if (algorithm != null && !SIGNING_ALGORITHMS.contains(algorithm)) {
            throw new IllegalArgumentException(
                    "clientAssertionSigningAlg takes one of " + SIGNING_ALGORITHMS);
        }
    }
}
