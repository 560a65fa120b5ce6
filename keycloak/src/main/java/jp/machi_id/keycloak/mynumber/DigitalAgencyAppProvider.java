package jp.machi_id.keycloak.mynumber;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import jp.machi_id.keycloak.accountlock.AccountLock;
import jp.machi_id.keycloak.assurance.MethodsUsed;
import jp.machi_id.keycloak.authentication.ProvenAddress;
import jp.machi_id.keycloak.broker.RecordedCallbacks;
import jp.machi_id.keycloak.capture.ChangeCapture;
import org.jboss.logging.Logger;
import org.keycloak.OAuth2Constants;
import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.crypto.Algorithm;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.http.simple.SimpleHttp;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Signs citizens in by My Number card with the Digital Agency's app. */
public class DigitalAgencyAppProvider extends OIDCIdentityProvider {

    private static final Logger LOG = Logger.getLogger(DigitalAgencyAppProvider.class);

    /** Where the base class keeps the nonce of the request; its own constant is private. */
    private static final String NONCE_NOTE = "BROKER_NONCE";

    /** Neither {@code none} nor a shared secret: only keys that the agency publishes. */
    private static final Set<String> ID_TOKEN_ALGORITHMS =
            Set.of(Algorithm.ES256, Algorithm.PS256, Algorithm.RS256);

    private final Clock clock;

    /** The event of the request, for the reason of a refusal; none outside the callback. */
    private EventBuilder event;

    DigitalAgencyAppProvider(KeycloakSession session, DigitalAgencyAppConfig config, Clock clock) {
        super(session, config);
        this.clock = clock;
    }

    @Override
    public DigitalAgencyAppConfig getConfig() {
        return (DigitalAgencyAppConfig) super.getConfig();
    }

    @Override
    public Object callback(
            RealmModel realm, AuthenticationCallback callback, EventBuilder callbackEvent) {
        this.event = callbackEvent;
        var recorded = new RecordedCallbacks(callback, callbackEvent, getConfig().getAlias());
        return new OIDCEndpoint(recorded, realm, callbackEvent, this);
    }

    @Override
    protected String getDefaultScopes() {
        return "openid name address birthdate gender";
    }

    @Override
    protected UriBuilder createAuthorizationUrl(AuthenticationRequest request) {
        UriBuilder url = super.createAuthorizationUrl(request);
        // What the relying party wants of us is not what we want of the agency.
        url.replaceQueryParam(OAuth2Constants.PROMPT);
        if (!getConfig().acrValues().isEmpty()) {
            url.replaceQueryParam(OAuth2Constants.ACR_VALUES, getConfig().acrValues());
        }
        return url;
    }

    /**
     * The base class takes any token when signature validation is not configured; this never does.
     */
    @Override
    protected boolean verify(JWSInput token) {
        return verifySignature(token);
    }

    @Override
    protected boolean verifySignature(JWSInput token) {
        return token.getHeader().getAlgorithm() != null
                && token.getHeader().getKeyId() != null
                && ID_TOKEN_ALGORITHMS.contains(token.getHeader().getRawAlgorithm())
                && super.verifySignature(token);
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
        CardIdToken.problem(
                        token,
                        getConfig().getClientId(),
                        getConfig().getIssuer(),
                        getConfig().acceptedAcrs(),
                        clock.instant())
                .ifPresent(
                        problem -> {
                            throw refused(problem);
                        });
        return token;
    }

    /**
     * Takes the subject and nothing else into the account's link; what the card says travels beside
     * it to the page on which the citizen takes it over. No token does.
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
        CardHolder.of(
                        idToken.getSubject(),
                        CardIdToken.acr(idToken).orElseThrow(),
                        idToken.getIat(),
                        userInfo(accessToken, idToken.getSubject()))
                .putInto(identity);
        return identity;
    }

    private JsonNode userInfo(String accessToken, String subject) {
        try {
            return new CardUserInfo(SimpleHttp.create(session), getConfig())
                    .read(accessToken, subject, answer -> parseTokenInput(answer, true));
        } catch (CardRefusal e) {
            throw refused(e.getMessage());
        } catch (IdentityBrokerException e) {
            throw refused("userinfo: " + e.getMessage());
        } catch (IOException e) {
            throw refused(
                    "userinfo: " + e.getClass().getSimpleName(), CardRefusal.AWAY);
        }
    }

    /**
     * The nonce of the request; and one card, one account. Runs before anything is linked or
     * anybody is signed in.
     */
    @Override
    public void preprocessFederatedIdentity(
            KeycloakSession session, RealmModel realm, BrokeredIdentityContext context) {
        AuthenticationSessionModel signIn = session.getContext().getAuthenticationSession();
        Object token = context.getContextData().remove(VALIDATED_ID_TOKEN);
        Optional<String> nonce =
                token instanceof JsonWebToken idToken
                        ? CardIdToken.nonce(idToken)
                        : Optional.empty();
        if (signIn == null
                || nonce.isEmpty()
                || !nonce.get().equals(signIn.getClientNote(NONCE_NOTE))) {
            throw refused("wrong nonce");
        }
        CardHolder holder = CardHolder.in(context).orElseThrow();
        Optional<UserModel> stepUp = CardStepUp.take(session, realm, signIn);
        if (stepUp.isEmpty()) {
            return;
        }
        CardLinks links = new CardLinks(session, realm);
        String account = stepUp.get().getId();
        Optional<UserModel> linked = links.accountOf(holder.subject());
        if (linked.isPresent() && !linked.get().getId().equals(account)) {
            throw refused("card linked to another account", CardRefusal.LINKED_ELSEWHERE);
        }
        if (linked.isEmpty() && links.cardOf(stepUp.get()).isPresent()) {
            throw refused("account linked to another card", CardRefusal.OTHER_CARD);
        }
        if (linked.isEmpty() && AccountLock.of(session, realm).isLocked(stepUp.get())) {
            throw refused("changes of the account are locked", AccountLock.LOCKED);
        }
        // The flow of a first sign-in begins anew, and Keycloak forgets what was done before it.
        holder.askedForBy(account, MethodsUsed.of(signIn)).putInto(context);
    }

    /** Runs after a link was written, and at every later sign-in. */
    @Override
    public void updateBrokeredUser(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            BrokeredIdentityContext context) {
        super.updateBrokeredUser(session, realm, user, context);
        new CardLinks(session, realm).requireOnly(context.getId());
        ChangeCapture.changed(session, realm.getId(), user.getId());
    }

    /** An address in the context is never the agency's: the first sign-in's flow put it there. */
    @Override
    protected void setEmailVerified(UserModel user, BrokeredIdentityContext context) {
        user.setEmailVerified(
                ProvenAddress.isProven(context.getAuthenticationSession(), context.getEmail()));
    }

    @Override
    protected boolean supportsExternalExchange() {
        return false;
    }

    private CardRefusal refused(String reason) {
        return refused(reason, CardRefusal.SIGN_IN_FAILED);
    }

    private CardRefusal refused(String reason, String messageKey) {
        LOG.warnf("Refused a sign-in by card: %s", reason);
        if (event != null) {
            event.detail(Details.REASON, reason);
        }
        return new CardRefusal(reason, messageKey);
    }
}
