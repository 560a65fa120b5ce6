package jp.machi_id.keycloak.registration;

import java.util.Map;
import jp.machi_id.keycloak.authentication.EmailAddress;
import jp.machi_id.keycloak.authentication.ProvenAddress;
import jp.machi_id.keycloak.step.Step;
import jp.machi_id.keycloak.unfinished.UnfinishedRegistrations;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationFlowException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

/**
 * Makes the account for a passkey, under the proven address. The passkey belongs to an account, so
 * it is made after it, by {@link FirstPasskey}, which the sign-in cannot get round.
 */
final class RegistrationByPasskey extends Step {

    private static final String METHOD = "passkey";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        KeycloakSession session = context.getSession();
        String address = provenAddress(context);
        context.getEvent()
                .event(EventType.REGISTER)
                .detail(Details.USERNAME, address)
                .detail(Details.EMAIL, address)
                .detail(Details.REGISTER_METHOD, METHOD);
        UserProfile profile =
                session.getProvider(UserProfileProvider.class)
                        .create(
                                UserProfileContext.REGISTRATION,
                                Map.of(UserModel.USERNAME, address, UserModel.EMAIL, address));
        try {
            profile.validate();
        } catch (ValidationException e) {
            // The same address in another browser, a moment ago.
            throw new AuthenticationFlowException(
                    AuthenticationFlowError.GENERIC_AUTHENTICATION_ERROR,
                    Errors.EMAIL_IN_USE,
                    "expiredActionMessage");
        }
        UserModel citizen = profile.create();
        citizen.setEnabled(true);
        citizen.setEmailVerified(true);
        new UnfinishedRegistrations(session).begin(context.getRealm().getId(), citizen.getId());
        context.setUser(citizen);
        context.getEvent().user(citizen).success();
        beginSignIn(context);
        context.getAuthenticationSession().addRequiredAction(FirstPasskeyFactory.ID);
        context.success();
    }

    /** From here on the events are about a sign-in, as after Keycloak's own form of registration. */
    private static void beginSignIn(AuthenticationFlowContext context) {
        var signIn = context.getAuthenticationSession();
        context.newEvent()
                .event(EventType.LOGIN)
                .client(signIn.getClient())
                .detail(Details.REDIRECT_URI, signIn.getRedirectUri())
                .detail(Details.AUTH_METHOD, signIn.getProtocol());
    }

    private static String provenAddress(AuthenticationFlowContext context) {
        return ProvenAddress.get(context.getAuthenticationSession())
                .map(EmailAddress::value)
                .orElseThrow(
                        () ->
                                new AuthenticationFlowException(
                                        "no proven address: registration-passkey must follow"
                                                + " email-address-code",
                                        AuthenticationFlowError.INTERNAL_ERROR));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        // Shows no page.
    }

    @Override
    public boolean requiresUser() {
        return false;
    }
}
