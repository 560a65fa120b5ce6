package jp.machi_id.keycloak.passkeys;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.machi_id.keycloak.assurance.Method;
import org.keycloak.WebAuthnConstants;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.WebAuthnPasswordlessAuthenticator;
import org.keycloak.common.util.Base64Url;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.keycloak.services.messages.Messages;

/** One use of a passkey: what the browser is asked, and what it answers. */
public final class Passkey {

    private static final int CHALLENGE_BYTES = 32;
    private static final String NOT_USED = "passkeyNotUsed";
    private static final String NOT_ACCEPTED = "passkeyNotAccepted";

    private final AuthenticationFlowContext context;
    private final Verifier verifier;

    public Passkey(AuthenticationFlowContext context) {
        this.context = context;
        this.verifier = new Verifier(context);
    }

    /** Whether a form carries the answer of a passkey, or of a browser that could not give one. */
    public static boolean isAnswer(MultivaluedMap<String, String> input) {
        return input.containsKey(WebAuthnConstants.AUTHENTICATOR_DATA)
                || input.containsKey(WebAuthnConstants.ERROR);
    }

    /** Whether the account has a passkey. */
    public static boolean isEnrolled(UserModel user) {
        return user.credentialManager().isConfiguredFor(WebAuthnCredentialModel.TYPE_PASSWORDLESS);
    }

    /**
     * Tells a page what to ask the browser: attribute {@code passkey}. With a citizen already
     * identified only their passkeys are asked for; else any of this site, so that the page is the
     * same for everybody.
     */
    public void offer(LoginFormsProvider form) {
        String challenge = Base64Url.encode(SecretGenerator.getInstance().randomBytes(CHALLENGE_BYTES));
        context.getAuthenticationSession()
                .setAuthNote(WebAuthnConstants.AUTH_CHALLENGE_NOTE, challenge);
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("challenge", challenge);
        request.put("rpId", verifier.rpId());
        request.put("credentialIds", credentialIds());
        form.setAttribute("passkey", request);
    }

    /**
     * What came of an answer: what was used, or the message for the page.
     *
     * @param method null when the answer was not right
     * @param problem null when it was
     */
    public record Outcome(Method method, String problem) {}

    /** Checks the answer. When it is right, the citizen is set and the step has succeeded. */
    public Outcome verify() {
        try {
            verifier.action(context);
        } catch (IllegalArgumentException e) {
            // Not what a browser sends: no base64url, or no data of a passkey in it.
            verifier.refuse("malformed");
        }
        if (verifier.problem == null && context.getStatus() == FlowStatus.SUCCESS) {
            return new Outcome(method(), null);
        }
        return new Outcome(null, verifier.problem == null ? NOT_USED : verifier.problem);
    }

    /** Whether the key can be copied (WebAuthn level 3, section 6.1: flag BE of authenticatorData). */
    private Method method() {
        byte[] data =
                Base64Url.decode(
                        context.getHttpRequest()
                                .getDecodedFormParameters()
                                .getFirst(WebAuthnConstants.AUTHENTICATOR_DATA));
        return AuthenticatorFlags.of(data).backupEligible()
                ? Method.SYNCED_PASSKEY
                : Method.DEVICE_PASSKEY;
    }

    private List<String> credentialIds() {
        UserModel citizen = context.getUser();
        return citizen == null
                ? List.of()
                : citizen.credentialManager()
                        .getStoredCredentialsByTypeStream(WebAuthnCredentialModel.TYPE_PASSWORDLESS)
                        .map(WebAuthnCredentialModel::createFromCredentialModel)
                        .map(each -> each.getWebAuthnCredentialData().getCredentialId())
                        .map(Base64Url::encodeBase64ToBase64Url)
                        .toList();
    }

    /** Keycloak's check, with a page of ours after a mistake and nothing of the browser's in the log. */
    private static final class Verifier extends WebAuthnPasswordlessAuthenticator {

        private final AuthenticationFlowContext context;
        private String problem;

        Verifier(AuthenticationFlowContext context) {
            super(context.getSession());
            this.context = context;
        }

        String rpId() {
            return getRpID(context);
        }

        void refuse(String reason) {
            context.getEvent()
                    .detail(WebAuthnConstants.AUTH_ERR_LABEL, reason)
                    .error(Errors.INVALID_USER_CREDENTIALS);
            problem = NOT_ACCEPTED;
        }

        /** A passkey says by itself whose it is; what else the form says must not be looked up. */
        @Override
        protected boolean validateUsername(
                AuthenticationFlowContext ignored,
                MultivaluedMap<String, String> input,
                String username) {
            return true;
        }

        @Override
        protected void setErrorResponse(
                AuthenticationFlowContext ignored, String errorCase, String fromBrowser) {
            if (Messages.WEBAUTHN_ERROR_API_GET.equals(errorCase)) {
                // Whoever closes the browser's window has not guessed wrong.
                problem = NOT_USED;
            } else {
                refuse(errorCase);
            }
        }
    }
}
