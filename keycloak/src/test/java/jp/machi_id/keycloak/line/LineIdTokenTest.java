package jp.machi_id.keycloak.line;

import static jp.machi_id.keycloak.line.LineTokens.CHANNEL_SECRET;
import static jp.machi_id.keycloak.line.LineTokens.KEY_ID;
import static jp.machi_id.keycloak.line.LineTokens.NONCE;
import static jp.machi_id.keycloak.line.LineTokens.USER_ID;
import static jp.machi_id.keycloak.line.LineTokens.claims;
import static jp.machi_id.keycloak.line.LineTokens.es256;
import static jp.machi_id.keycloak.line.LineTokens.header;
import static jp.machi_id.keycloak.line.LineTokens.hs256;
import static jp.machi_id.keycloak.line.LineTokens.newKeys;
import static jp.machi_id.keycloak.line.LineTokens.unsigned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.IdentityBrokerException;

@DisplayName("ID-2: LINE's ID token")
class LineIdTokenTest {

    private static final long NOW = LineServer.NOW.getEpochSecond();

    private KeyPair lineKeys;
    private LineServer server;

    @BeforeEach
    void start() throws Exception {
        lineKeys = newKeys();
        server = new LineServer(lineKeys.getPublic());
    }

    @Test
    @DisplayName("is taken when signed with the channel secret and without a key id")
    void hmac() throws Exception {
        assertThat(signIn(hs256(header("HS256", null), claims(LineServer.NOW), CHANNEL_SECRET)))
                .extracting(BrokeredIdentityContext::getId, BrokeredIdentityContext::getUsername)
                .containsExactly(USER_ID, USER_ID.toLowerCase());
    }

    @Test
    @DisplayName("is taken when signed with a key that LINE publishes")
    void published() throws Exception {
        assertThat(signIn(es256(header("ES256", KEY_ID), claims(LineServer.NOW), lineKeys)).getId())
                .isEqualTo(USER_ID);
    }

    @Test
    @DisplayName(
            "is taken with the channel as authorised party, and with clocks half a minute apart")
    void accepted() throws Exception {
        Map<String, Object> claims = claims(LineServer.NOW);
        claims.put("azp", LineTokens.CHANNEL_ID);
        claims.put("iat", NOW + 29);
        assertThat(signIn(signed(claims)).getId()).isEqualTo(USER_ID);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("is refused for its claims:")
    void claimsRefused(String name, Consumer<Map<String, Object>> mistake) throws Exception {
        Map<String, Object> claims = claims(LineServer.NOW);
        mistake.accept(claims);
        assertRefused(signed(claims));
    }

    static Stream<Arguments> claimsRefused() {
        return Stream.of(
                refusal("wrong iss", claims -> claims.put("iss", "https://access.example.com")),
                refusal("no iss", claims -> claims.remove("iss")),
                refusal("wrong aud", claims -> claims.put("aud", "9999999999")),
                refusal("no aud", claims -> claims.remove("aud")),
                refusal("one aud more", c -> c.put("aud", List.of(LineTokens.CHANNEL_ID, "other"))),
                refusal("wrong azp", claims -> claims.put("azp", "9999999999")),
                refusal("expired", claims -> claims.put("exp", NOW - 60)),
                refusal("no exp", claims -> claims.remove("exp")),
                refusal("exp of zero", claims -> claims.put("exp", 0)),
                refusal("no iat", claims -> claims.remove("iat")),
                refusal("iat in the future", claims -> claims.put("iat", NOW + 60)),
                refusal("iat too old", claims -> claims.put("iat", NOW - 601)),
                refusal("not valid yet", claims -> claims.put("nbf", NOW + 120)),
                refusal("no nonce", claims -> claims.remove("nonce")),
                refusal("blank nonce", claims -> claims.put("nonce", " ")),
                refusal("nonce of another request", claims -> claims.put("nonce", NONCE + "x")),
                refusal("nonce that is no text", claims -> claims.put("nonce", 1)),
                refusal("no sub", claims -> claims.remove("sub")),
                refusal("blank sub", claims -> claims.put("sub", " ")),
                refusal("sub that is no LINE user id", claims -> claims.put("sub", "admin")));
    }

    @Test
    @DisplayName("is refused when signed with another secret")
    void wrongSecret() throws Exception {
        assertRefused(hs256(header("HS256", null), claims(LineServer.NOW), "f".repeat(32)));
    }

    @Test
    @DisplayName("is refused when altered after signing")
    void altered() throws Exception {
        String[] token = signed(claims(LineServer.NOW)).split("\\.");
        Map<String, Object> others = claims(LineServer.NOW);
        others.put("sub", "U" + "f".repeat(32));
        String[] other = signed(others).split("\\.");
        assertRefused(String.join(".", token[0], other[1], token[2]));
    }

    @Test
    @DisplayName("is refused unsigned (alg none), with and without a key id")
    void none() {
        assertRefused(unsigned(header("none", null), claims(LineServer.NOW)));
        assertRefused(unsigned(header("none", KEY_ID), claims(LineServer.NOW)));
    }

    @Test
    @DisplayName("is refused with HS256 and a key id")
    void hmacWithKeyId() throws Exception {
        assertRefused(hs256(header("HS256", KEY_ID), claims(LineServer.NOW), CHANNEL_SECRET));
    }

    @Test
    @DisplayName("is refused when LINE's public key served as a shared secret")
    void publicKeyAsSecret() throws Exception {
        String published = Base64.getEncoder().encodeToString(lineKeys.getPublic().getEncoded());
        assertRefused(hs256(header("HS256", KEY_ID), claims(LineServer.NOW), published));
        assertRefused(hs256(header("HS256", null), claims(LineServer.NOW), published));
    }

    @Test
    @DisplayName("is refused with ES256 by another key, an unknown key id or none")
    void wrongEcKey() throws Exception {
        KeyPair others = newKeys();
        assertRefused(es256(header("ES256", KEY_ID), claims(LineServer.NOW), others));
        assertRefused(es256(header("ES256", "unknown"), claims(LineServer.NOW), lineKeys));
        assertRefused(es256(header("ES256", null), claims(LineServer.NOW), lineKeys));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS384", "HS512", "RS256", "ES384", "nonsense"})
    @DisplayName("is refused with another algorithm in its header:")
    void otherAlgorithm(String algorithm) throws Exception {
        assertRefused(hs256(header(algorithm, null), claims(LineServer.NOW), CHANNEL_SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "{}", "eyJhbGciOiJIUzI1NiJ9..", "e30.e30.e30"})
    @DisplayName("is refused when it is none at all:")
    void noToken(String token) {
        assertRefused(token);
    }

    @Test
    @DisplayName("is needed: an answer without one is refused")
    void missing() {
        assertThatThrownBy(() -> server.provider().getFederatedIdentity("{\"access_token\":\"x\"}"))
                .isInstanceOf(IdentityBrokerException.class);
    }

    @Test
    @DisplayName("is refused when configuration tries to switch its checks off")
    void notConfigurable() throws Exception {
        for (String key : List.of("validateSignature", "useJwksUrl", "pkceEnabled")) {
            server.model.getConfig().put(key, "false");
        }
        server.model.getConfig().put("disableNonce", "true");
        assertRefused(hs256(header("HS256", null), claims(LineServer.NOW), "f".repeat(32)));
        Map<String, Object> claims = claims(LineServer.NOW);
        claims.remove("nonce");
        assertRefused(signed(claims));
    }

    private static Arguments refusal(String name, Consumer<Map<String, Object>> mistake) {
        return Arguments.of(name, mistake);
    }

    private static String signed(Map<String, Object> claims) throws Exception {
        return hs256(header("HS256", null), claims, CHANNEL_SECRET);
    }

    private BrokeredIdentityContext signIn(String idToken) {
        LineIdentityProvider provider = server.provider();
        BrokeredIdentityContext identity =
                provider.getFederatedIdentity(LineServer.answer(idToken));
        provider.preprocessFederatedIdentity(server.session, server.realm, identity);
        return identity;
    }

    private void assertRefused(String idToken) {
        assertThatThrownBy(() -> signIn(idToken))
                .as(Arrays.toString(idToken.split("\\.")))
                .isInstanceOf(IdentityBrokerException.class)
                .extracting(refused -> ((IdentityBrokerException) refused).getMessageCode())
                .isEqualTo(LineIdentityProvider.SIGN_IN_FAILED);
    }
}
