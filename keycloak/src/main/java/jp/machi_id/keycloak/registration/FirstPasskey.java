package jp.machi_id.keycloak.registration;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.CertPathTrustworthinessVerifier;
import jp.machi_id.keycloak.assurance.Method;
import jp.machi_id.keycloak.assurance.MethodsUsed;
import jp.machi_id.keycloak.audit.Act;
import jp.machi_id.keycloak.authentication.RestartedRegistration;
import jp.machi_id.keycloak.unfinished.UnfinishedAccount;
import org.keycloak.WebAuthnConstants;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionContextResult;
import org.keycloak.authentication.requiredactions.WebAuthnPasswordlessRegister;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The passkey of an account that was made for it a moment ago, within its registration. Where the
 * browser cannot make one, or the citizen changes their mind, the account goes and they choose anew;
 * the address stays proven.
 */
final class FirstPasskey extends WebAuthnPasswordlessRegister {

    private static final String NOT_MADE = "passkeyNotMade";
    private static final String FIELD_ACTION = "action";
    private static final String ANOTHER_WAY = "another-way";

    private final KeycloakSession session;

    FirstPasskey(KeycloakSession session, CertPathTrustworthinessVerifier trust) {
        super(session, trust);
        this.session = session;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (!isRegistering(context)) {
            // Somebody wrote it into an account that has its ways in.
            context.getUser().removeRequiredAction(FirstPasskeyFactory.ID);
            context.ignore();
            return;
        }
        ask(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (!isRegistering(context)) {
            context.failure();
            return;
        }
        String button =
                context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD_ACTION);
        if (ANOTHER_WAY.equals(button)) {
            chooseAnew(context);
            return;
        }
        super.processAction(context);
        boolean made =
                ((RequiredActionContextResult) context).getStatus()
                        == RequiredActionContext.Status.SUCCESS;
        if (made) {
            MethodsUsed.add(context.getAuthenticationSession(), method(context));
        } else {
            // In place of Keycloak's page of mistakes, which leads no further.
            context.form().setError(NOT_MADE);
            ask(context);
        }
    }

    /** Whether the new key may be copied to other devices. */
    private static Method method(RequiredActionContext context) {
        String sent =
                context.getHttpRequest()
                        .getDecodedFormParameters()
                        .getFirst(WebAuthnConstants.ATTESTATION_OBJECT);
        boolean copied =
                new AttestationObjectConverter(new ObjectConverter())
                        .convert(sent)
                        .getAuthenticatorData()
                        .isFlagBE();
        return copied ? Method.SYNCED_PASSKEY : Method.DEVICE_PASSKEY;
    }

    /** The page is the one of every enrolment; it is told that this one has another way. */
    private void ask(RequiredActionContext context) {
        context.form().setAttribute("registering", true);
        super.requiredActionChallenge(context);
    }

    private void chooseAnew(RequiredActionContext context) {
        UserModel citizen = context.getUser();
        var choice = RestartedRegistration.keepingAddress(session, context.getAuthenticationSession());
        new UnfinishedAccount(session).remove(citizen, Act.REGISTRATION_RESTARTED);
        context.challenge(choice);
    }

    private boolean isRegistering(RequiredActionContext context) {
        return new UnfinishedAccount(session).is(context.getUser());
    }

    /** Part of a registration, never begun by an application. */
    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.NOT_SUPPORTED;
    }
}
