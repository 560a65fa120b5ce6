package jp.machi_id.keycloak.line;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import jp.machi_id.keycloak.capture.ChangeCapture;
import jp.machi_id.keycloak.json.StrictJson;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.MacSecretSignatureProvider;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.crypto.SignatureVerifierContext;
import org.keycloak.keys.PublicKeyStorageProvider;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserProvider;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.vault.VaultStringSecret;
import org.keycloak.vault.VaultTranscriber;

/** The little of a Keycloak session that the provider needs, with LINE's published key. */
final class LineServer {

    static final Instant NOW = Instant.ofEpochSecond(System.currentTimeMillis() / 1000);

    static {
        // The broker's base class parses a media type as it loads, which asks for a JAX-RS runtime.
        RuntimeDelegate runtime = mock();
        when(runtime.createHeaderDelegate(MediaType.class)).thenReturn(mock());
        RuntimeDelegate.setInstance(runtime);
    }

    final KeycloakSession session = mock();
    final AuthenticationSessionModel authentication = mock();
    final RealmModel realm = mock();
    final UserProvider users = mock();
    final IdentityProviderModel model = new IdentityProviderModel();

    LineServer(PublicKey lineKey) throws VerificationException {
        model.setAlias("line");
        model.setProviderId("line");
        model.setInternalId("internal");
        model.setEnabled(true);
        model.getConfig().put("clientId", LineTokens.CHANNEL_ID);
        model.getConfig().put("clientSecret", LineTokens.CHANNEL_SECRET);

        KeycloakContext context = mock();
        when(session.getContext()).thenReturn(context);
        when(context.getRealm()).thenReturn(realm);
        when(context.getAuthenticationSession()).thenReturn(authentication);
        when(realm.getId()).thenReturn("realm");
        when(authentication.getClientNote("BROKER_NONCE")).thenReturn(LineTokens.NONCE);
        ChangeCapture capture = mock();
        when(session.getAttribute(any(), eq(ChangeCapture.class))).thenReturn(capture);
        KeycloakSessionFactory factory = mock();
        when(session.getKeycloakSessionFactory()).thenReturn(factory);
        when(session.users()).thenReturn(users);
        vault();
        signatures();
        published(lineKey);
    }

    /** As after {@code kc_action} of an action whose factory is this. */
    void begunBy(String action, RequiredActionFactory factory) {
        when(authentication.getClientNote("kc_action")).thenReturn(action);
        when(session.getKeycloakSessionFactory()
                        .getProviderFactory(RequiredActionProvider.class, action))
                .thenReturn(factory);
    }

    LineIdentityProvider provider() {
        return new LineIdentityProvider(
                session,
                new LineIdentityProviderConfig(model),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new LineAvailability(System::nanoTime));
    }

    /** LINE's answer to the token request. */
    static String answer(String idToken) {
        return StrictJson.write(Map.of("access_token", "secret-access-token", "id_token", idToken));
    }

    private void vault() {
        VaultTranscriber vault = mock();
        VaultStringSecret nothing = mock();
        when(nothing.get()).thenReturn(Optional.empty());
        when(vault.getStringSecret(any())).thenReturn(nothing);
        when(session.vault()).thenReturn(vault);
    }

    private void signatures() throws VerificationException {
        when(session.getProvider(SignatureProvider.class, "HS256"))
                .thenReturn(new MacSecretSignatureProvider(session, "HS256"));
        SignatureProvider es256 = mock();
        when(es256.verifier(any(KeyWrapper.class)))
                .thenAnswer(call -> new EcVerifier(call.getArgument(0)));
        when(session.getProvider(SignatureProvider.class, "ES256")).thenReturn(es256);
    }

    private void published(PublicKey key) {
        KeyWrapper wrapper = new KeyWrapper();
        wrapper.setKid(LineTokens.KEY_ID);
        wrapper.setAlgorithm("ES256");
        wrapper.setPublicKey(key);
        PublicKeyStorageProvider keys = mock();
        when(keys.getPublicKey(any(), eq(LineTokens.KEY_ID), any(), any())).thenReturn(wrapper);
        when(session.getProvider(PublicKeyStorageProvider.class)).thenReturn(keys);
    }

    /** Keycloak's own needs its crypto module, which is not on the class path of unit tests. */
    private record EcVerifier(KeyWrapper key) implements SignatureVerifierContext {

        @Override
        public String getKid() {
            return key.getKid();
        }

        @Override
        public String getAlgorithm() {
            return "ES256";
        }

        @Override
        public boolean verify(byte[] data, byte[] signature) throws VerificationException {
            try {
                Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
                check.initVerify((PublicKey) key.getPublicKey());
                check.update(data);
                return check.verify(signature);
            } catch (GeneralSecurityException e) {
                throw new VerificationException(e);
            }
        }
    }
}
