package jp.machi_id.keycloak.line;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.keycloak.OAuth2Constants;
import org.keycloak.broker.oidc.OIDCIdentityProviderConfig;
import org.keycloak.common.util.UriUtils;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/**
 * The provider's configuration: the channel's id and secret; LINE's endpoints unless others are
 * given; the parameters of {@link #AUTHORIZATION_PARAMETERS}. What keeps a sign-in safe cannot be
 * configured away.
 */
public class LineIdentityProviderConfig extends OIDCIdentityProviderConfig {

    private static final long serialVersionUID = 1L;

    /** LINE's parameter that has citizens sign in by hand. */
    static final String DISABLE_AUTO_LOGIN = "disable_auto_login";

    /** LINE's own parameters of the authorization request, each with the values it takes. */
    static final Map<String, Pattern> AUTHORIZATION_PARAMETERS =
            Map.of(
                    "bot_prompt", Pattern.compile("normal|aggressive"),
                    "initial_amr_display", Pattern.compile("lineqr"),
                    "switch_amr", Pattern.compile("true|false"),
                    DISABLE_AUTO_LOGIN, Pattern.compile("true|false"),
                    "disable_ios_auto_login", Pattern.compile("true|false"));

    /** Key of the address below which LINE's other interfaces are. */
    static final String API_URL = "apiUrl";

    private static final String API_OF_LINE = "https://api.line.me";
    private static final String ISSUER_OF_LINE = "https://access.line.me";
    private static final String AUTHORIZATION_URL = "https://access.line.me/oauth2/v2.1/authorize";
    private static final String TOKEN_URL = "https://api.line.me/oauth2/v2.1/token";
    private static final String JWKS_OF_LINE = "https://api.line.me/oauth2/v2.1/certs";

    public LineIdentityProviderConfig() {
        super();
    }

    public LineIdentityProviderConfig(IdentityProviderModel model) {
        super(model);
    }

    /** The configured parameters for LINE's authorization request, sorted by name. */
    Map<String, String> authorizationParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        AUTHORIZATION_PARAMETERS.keySet().stream()
                .sorted()
                .filter(name -> isGiven(getConfig().get(name)))
                .forEach(name -> parameters.put(name, getConfig().get(name)));
        return parameters;
    }

    /** Where LINE's other interfaces are, without a slash at its end. */
    String apiUrl() {
        return given(API_URL, API_OF_LINE).replaceFirst("/+$", "");
    }

    @Override
    public String getIssuer() {
        return given(ISSUER, ISSUER_OF_LINE);
    }

    @Override
    public String getAuthorizationUrl() {
        return given("authorizationUrl", AUTHORIZATION_URL);
    }

    @Override
    public String getTokenUrl() {
        return given(TOKEN_ENDPOINT_URL, TOKEN_URL);
    }

    @Override
    public String getJwksUrl() {
        return given(JWKS_URL, JWKS_OF_LINE);
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

    @Override
    public String getClientAuthMethod() {
        return OIDCLoginProtocol.CLIENT_SECRET_POST;
    }

    /** LINE is told how old a sign-in there may be, and its answer is held to it. */
    @Override
    public boolean isPassMaxAge() {
        return true;
    }

    /** The user-info endpoint says nothing that the ID token does not, and lacks the signature. */
    @Override
    public boolean isDisableUserInfoService() {
        return true;
    }

    /** Keycloak would keep the token in clear; a withdrawal asks for a fresh sign-in instead. */
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

    /** LINE knows no levels of ours, so none are forwarded to it. */
    @Override
    public String getForwardParameters() {
        return "";
    }

    @Override
    public void validate(RealmModel realm) {
        super.validate(realm);
        if (!isGiven(getClientId()) || !isGiven(getClientSecret())) {
            throw new IllegalArgumentException("The LINE channel's id and secret are needed");
        }
        UriUtils.checkUrl(realm.getSslRequired(), apiUrl(), API_URL);
        authorizationParameters()
                .forEach(
                        (name, value) -> {
                            if (!AUTHORIZATION_PARAMETERS.get(name).matcher(value).matches()) {
                                throw new IllegalArgumentException(
                                        name + " takes " + AUTHORIZATION_PARAMETERS.get(name));
                            }
                        });
    }

    private String given(String name, String otherwise) {
        String value = getConfig().get(name);
        return isGiven(value) ? value : otherwise;
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }
}
