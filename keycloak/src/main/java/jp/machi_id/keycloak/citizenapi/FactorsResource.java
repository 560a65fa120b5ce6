package jp.machi_id.keycloak.citizenapi;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.machi_id.keycloak.accountlock.AccountLock;
import jp.machi_id.keycloak.http.JsonAnswer;
import jp.machi_id.keycloak.http.Refusal;
import jp.machi_id.keycloak.mynumber.DigitalAgencyAppProviderFactory;
import jp.machi_id.keycloak.verified.VerifiedClaims;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.keycloak.models.credential.dto.RecoveryAuthnCodesCredentialData;
import org.keycloak.util.JsonSerialization;

/**
 * {@code /realms/<realm>/citizen/factors}: what a citizen signs in with. Names and times only; nothing
 * that would help to sign in.
 */
@Produces(MediaType.APPLICATION_JSON)
public class FactorsResource {

    private final KeycloakSession session;

    FactorsResource(KeycloakSession session) {
        this.session = session;
    }

    /** Every factor, what a card has verified, and whether changes are locked. */
    @GET
    public Response read() {
        return Refusal.answering(
                () -> {
                    UserModel citizen = CitizenCaller.require(session).user();
                    Map<String, Object> document = new LinkedHashMap<>();
                    document.put("locked", isLocked(citizen));
                    document.put("password", one(citizen, PasswordCredentialModel.TYPE));
                    document.put("passkeys", all(citizen, WebAuthnCredentialModel.TYPE_PASSWORDLESS));
                    document.put("authenticator_apps", all(citizen, OTPCredentialModel.TYPE));
                    document.put(
                            "recovery_codes", one(citizen, RecoveryAuthnCodesCredentialModel.TYPE));
                    document.put("card", card(citizen));
                    return JsonAnswer.of(200, document).build();
                });
    }

    private boolean isLocked(UserModel citizen) {
        return AccountLock.of(session, session.getContext().getRealm()).isLocked(citizen);
    }

    /** The My Number card: whether the realm offers it, and what the citizen's has verified. */
    private Map<String, Object> card(UserModel citizen) {
        RealmModel realm = session.getContext().getRealm();
        String alias = DigitalAgencyAppProviderFactory.ALIAS;
        IdentityProviderModel provider = session.identityProviders().getByAlias(alias);
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("offered", provider != null && provider.isEnabled());
        card.put(
                "linked", session.users().getFederatedIdentity(realm, citizen, alias) != null);
        card.put("verified", VerifiedClaims.names(citizen));
        return card;
    }

    /** The only one of its type, or null. */
    private static Map<String, Object> one(UserModel citizen, String type) {
        return all(citizen, type).stream().findFirst().orElse(null);
    }

    private static List<Map<String, Object>> all(UserModel citizen, String type) {
        return citizen.credentialManager()
                .getStoredCredentialsByTypeStream(type)
                .map(FactorsResource::shown)
                .toList();
    }

    static Map<String, Object> shown(CredentialModel factor) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", factor.getId());
        shown.put("label", factor.getUserLabel());
        shown.put(
                "created_at",
                factor.getCreatedDate() == null
                        ? null
                        : Instant.ofEpochMilli(factor.getCreatedDate()).toString());
        if (RecoveryAuthnCodesCredentialModel.TYPE.equals(factor.getType())) {
            shown.put("remaining", remainingCodes(factor));
        }
        return shown;
    }

    private static int remainingCodes(CredentialModel codes) {
        try {
            return JsonSerialization.readValue(
                            codes.getCredentialData(), RecoveryAuthnCodesCredentialData.class)
                    .getRemainingCodes();
        } catch (IOException e) {
            throw new UncheckedIOException("Recovery codes are kept in no form of Keycloak's", e);
        }
    }
}
