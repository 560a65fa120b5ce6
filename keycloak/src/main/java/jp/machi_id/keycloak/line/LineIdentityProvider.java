package jp.machi_id.keycloak.line;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.machi_id.keycloak.authentication.ProvenAddress;
import jp.machi_id.keycloak.broker.RecordedCallbacks;
import jp.machi_id.keycloak.capture.ChangeCapture;
import org.jboss.logging.Logger;
import org.keycloak.OAuth2Constants;
import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.broker.oidc.OIDCIdentityProviderConfig;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.broker.social.SocialIdentityProvider;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.crypto.Algorithm;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.http.simple.SimpleHttp;
import org.keycloak.http.simple.SimpleHttpRequest;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;

/** Signs citizens in with LINE Login v2.1. */
public class LineIdentityProvider extends OIDCIdentityProvider
        implements SocialIdentityProvider<OIDCIdentityProviderConfig> {

    /** Attribute with the citizen's LINE user id; only administrators and connectors see it. */
    public static final String USER_ID_ATTRIBUTE = "line_user_id";

    /** Message for the citizen, whatever the reason: details are for the log. */
    static final String SIGN_IN_FAILED = "lineSignInFailed";

    private static final Logger LOG = Logger.getLogger(LineIdentityProvider.class);

    /** Message for somebody whose LINE account is nobody's here, when that is about to be ended. */
    static final String NOT_CONNECTED = "lineNotConnected";

    /** Carries LINE's access token from the answer to the authentication session it belongs to. */
    private static final String ACCESS_TOKEN = "MACHI_LINE_ACCESS_TOKEN";

    /** Where the base class keeps the nonce of the request; its own constant is private. */
    private static final String NONCE_NOTE = "BROKER_NONCE";

    /** Beside {@code login}. */
    private static final Set<String> PROMPTS_OF_LINE = Set.of("consent", "none");

    private final Clock clock;
    private final LineAvailability availability;

    LineIdentityProvider(
            KeycloakSession session,
            LineIdentityProviderConfig config,
            Clock clock,
            LineAvailability availability) {
        super(session, config);
        this.clock = clock;
        this.availability = availability;
    }

    @Override
    public LineIdentityProviderConfig getConfig() {
        return (LineIdentityProviderConfig) super.getConfig();
    }

    /** To LINE; or, while LINE is away, to a page of ours that says so. */
    @Override
    public Response performLogin(AuthenticationRequest request) {
        return availability.isReachable(SimpleHttp.create(session), getConfig().apiUrl())
                ? super.performLogin(request)
                : LineAway.answer(session, request.getAuthenticationSession());
    }

    @Override
    public Object callback(
            RealmModel realm, AuthenticationCallback callback, EventBuilder event) {
        var recorded = new RecordedCallbacks(callback, event, getConfig().getAlias());
        return new LineCallback(new LineCallbacks(session, recorded), realm, event, this);
    }

    @Override
    protected String getDefaultScopes() {
        return "openid profile";
    }

    @Override
    protected UriBuilder createAuthorizationUrl(AuthenticationRequest request) {
        UriBuilder url = super.createAuthorizationUrl(request);
        String prompt = request.getAuthenticationSession().getClientNote(OAuth2Constants.PROMPT);
        if (TokenUtil.hasPrompt(prompt, OIDCLoginProtocol.PROMPT_VALUE_LOGIN)) {
            // LINE takes one word. Whatever stands beside it, a fresh sign-in is asked for.
            url.replaceQueryParam(OAuth2Constants.PROMPT, OIDCLoginProtocol.PROMPT_VALUE_LOGIN);
        } else if (prompt != null && !PROMPTS_OF_LINE.contains(prompt)) {
            // Such as prompt=create, which is between the relying party and us.
            url.replaceQueryParam(OAuth2Constants.PROMPT);
        }
        getConfig().authorizationParameters().forEach(url::queryParam);
        if (LineAutoLogin.isOff(request.getAuthenticationSession())) {
            url.replaceQueryParam(LineIdentityProviderConfig.DISABLE_AUTO_LOGIN, true);
        }
        LineAutoLogin.sent(request.getAuthenticationSession());
        return url;
    }

    /**
     * The base class takes any token when signature validation is not configured; this never does.
     */
    @Override
    protected boolean verify(JWSInput token) {
        return verifySignature(token);
    }

    /**
     * HS256 with the channel secret and no key id (web sign-in), or ES256 with a key id of LINE's
     * published keys (native apps). Nothing else, so that neither {@code none} nor a public key
     * used as a shared secret gets through.
     */
    @Override
    protected boolean verifySignature(JWSInput token) {
        if (token.getHeader().getAlgorithm() == null) {
            return false;
        }
        boolean hasKeyId = token.getHeader().getKeyId() != null;
        return switch (token.getHeader().getRawAlgorithm()) {
            case Algorithm.HS256 ->
                    !hasKeyId && new ChannelSecretSignature(session, getConfig()).isOf(token);
            case Algorithm.ES256 -> hasKeyId && super.verifySignature(token);
            default -> false;
        };
    }

    @Override
    protected JsonWebToken validateToken(String encodedToken, boolean ignoreAudience) {
        JsonWebToken token;
        try {
            token = super.validateToken(encodedToken, ignoreAudience);
        } catch (IdentityBrokerException e) {
            throw refused(e.getMessage());
        } catch (RuntimeException unreadable) {
            throw refused("not a JSON Web Token");
        }
        LineIdToken.problem(
                        token, getConfig().getClientId(), getConfig().getIssuer(), clock.instant())
                .ifPresent(
                        problem -> {
                            throw refused(problem);
                        });
        return token;
    }

    /** A sign-in at LINE since we sent the citizen there is young enough for any {@code max_age}. */
    @Override
    protected boolean isAuthTimeExpired(JsonWebToken token, AuthenticationSessionModel signIn) {
        if (super.isAuthTimeExpired(token, signIn)
                && LineIdToken.isSignedInBefore(token, LineAutoLogin.sentAt(signIn))) {
            throw refused("signed in there too long ago");
        }
        return false;
    }

    /** The nonce of the request; the base class would answer a wrong one with bare JSON. */
    @Override
    public void preprocessFederatedIdentity(
            KeycloakSession session, RealmModel realm, BrokeredIdentityContext context) {
        AuthenticationSessionModel authentication = session.getContext().getAuthenticationSession();
        Object token = context.getContextData().remove(VALIDATED_ID_TOKEN);
        Object accessToken = context.getContextData().remove(ACCESS_TOKEN);
        Optional<String> nonce = LineIdToken.nonce((JsonWebToken) Objects.requireNonNull(token));
        if (authentication == null
                || nonce.isEmpty()
                || !nonce.get().equals(authentication.getClientNote(NONCE_NOTE))) {
            throw refused("wrong nonce");
        }
        if (LineAccessToken.isWanted(session, authentication)) {
            requireConnected(realm, context);
            LineAccessToken.keep(authentication, context.getId(), (String) accessToken);
        }
    }

    /** Else somebody who came to leave would be asked to register. */
    private void requireConnected(RealmModel realm, BrokeredIdentityContext context) {
        FederatedIdentityModel identity =
                new FederatedIdentityModel(
                        getConfig().getAlias(), context.getId(), context.getUsername());
        if (session.users().getUserByFederatedIdentity(realm, identity) == null) {
            throw new IdentityBrokerException("This LINE account is connected with no account")
                    .withMessageCode(NOT_CONNECTED);
        }
    }

    /**
     * Takes the user id and nothing else. The name is whatever the person calls themselves on LINE,
     * and the address is LINE's word, not proven to us: the citizen gives and proves one in the
     * first sign-in's flow. The tokens do not travel into it either; the access token goes no
     * further than {@link #preprocessFederatedIdentity}.
     */
    @Override
    protected BrokeredIdentityContext extractIdentity(
            AccessTokenResponse response, String accessToken, JsonWebToken idToken)
            throws IOException {
        BrokeredIdentityContext identity = super.extractIdentity(response, accessToken, idToken);
        identity.setUsername(idToken.getSubject());
        identity.setEmail(null);
        identity.setFirstName(null);
        identity.setLastName(null);
        identity.getContextData().remove(FEDERATED_ACCESS_TOKEN_RESPONSE);
        identity.getContextData().put(ACCESS_TOKEN, accessToken);
        return identity;
    }

    @Override
    public void importNewUser(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            BrokeredIdentityContext context) {
        super.importNewUser(session, realm, user, context);
        rememberUserId(realm, user, context);
    }

    /** Runs at every sign-in, before the mappers: what they rewrite is captured with it. */
    @Override
    public void updateBrokeredUser(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            BrokeredIdentityContext context) {
        super.updateBrokeredUser(session, realm, user, context);
        rememberUserId(realm, user, context);
    }

    /** An address in the context is never LINE's: the first sign-in's flow put it there. */
    @Override
    protected void setEmailVerified(UserModel user, BrokeredIdentityContext context) {
        user.setEmailVerified(
                ProvenAddress.isProven(context.getAuthenticationSession(), context.getEmail()));
    }

    @Override
    protected boolean supportsExternalExchange() {
        return false;
    }

    private void rememberUserId(RealmModel realm, UserModel user, BrokeredIdentityContext context) {
        if (!Objects.equals(user.getFirstAttribute(USER_ID_ATTRIBUTE), context.getId())) {
            user.setSingleAttribute(USER_ID_ATTRIBUTE, context.getId());
        }
        ChangeCapture.changed(session, realm.getId(), user.getId());
    }

    private static IdentityBrokerException refused(String reason) {
        LOG.warnf("Refused LINE's ID token: %s", reason);
        return new IdentityBrokerException("LINE's ID token was refused: " + reason)
                .withMessageCode(SIGN_IN_FAILED);
    }

    /**
     * Where LINE sends the citizen back to. LINE writes its error codes in capitals ({@code
     * ACCESS_DENIED} for somebody who cancelled), where RFC 6749 section 4.1.2.1, and so the base
     * class, has small letters.
     */
    protected static class LineCallback extends OIDCEndpoint {

        LineCallback(
                AuthenticationCallback callback,
                RealmModel realm,
                EventBuilder event,
                LineIdentityProvider provider) {
            super(callback, realm, event, provider);
        }

        @GET
        @Override
        public Response authResponse(
                @QueryParam(OAuth2Constants.STATE) String state,
                @QueryParam(OAuth2Constants.CODE) String code,
                @QueryParam(OAuth2Constants.ERROR) String error,
                @QueryParam(OAuth2Constants.ERROR_DESCRIPTION) String description) {
            if (error == null && !LineAutoLogin.isStateOfOurs(state, realm)) {
                event.event(EventType.IDENTITY_PROVIDER_LOGIN)
                        .detail(Details.IDENTITY_PROVIDER, LineIdentityProviderFactory.ALIAS)
                        .error(LineAutoLogin.FAILED);
                return LineAutoLogin.failed(session);
            }
            String standardError = error == null ? null : error.toLowerCase(Locale.ROOT);
            return super.authResponse(state, code, standardError, description);
        }

        /** LINE may have gone away while the citizen was there. */
        @Override
        public SimpleHttpRequest generateTokenRequest(String authorizationCode) {
            SimpleHttpRequest request = super.generateTokenRequest(authorizationCode);
            AuthenticationSessionModel signIn = session.getContext().getAuthenticationSession();
            LineTokenClient client =
                    new LineTokenClient(
                            session.getProvider(HttpClientProvider.class).getHttpClient(),
                            () -> new WebApplicationException(LineAway.answer(session, signIn)));
            return SimpleHttp.create(client).doPost(request.getUrl()).params(request.getParams());
        }
    }
}
