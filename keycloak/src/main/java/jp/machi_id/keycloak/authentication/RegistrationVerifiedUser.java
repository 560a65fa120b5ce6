package jp.machi_id.keycloak.authentication;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jp.machi_id.keycloak.unfinished.UnfinishedRegistrations;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationFlowException;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.authentication.forms.RegistrationUserCreation;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.UserProfile;

/**
 * Registration, after the choice of a password: makes the account under the address that was proven on page 2, whatever
 * the form says. It must come before the password action, whose {@code amr} it also stands for: a
 * form action of Keycloak's own leaves no trace in the session.
 */
public final class RegistrationVerifiedUser extends RegistrationUserCreation {

    private static final String ID = "registration-verified-user";

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {
        super.buildPage(context, form);
        String address = provenAddress(context);
        form.setAttribute("provenEmailAddress", address);
        if (!context.getHttpRequest().getDecodedFormParameters().containsKey("password")) {
            // First view: stock themes have a field for the address, which is then filled.
            MultivaluedMap<String, String> prefill = new MultivaluedHashMap<>();
            prefill.putSingle(UserModel.EMAIL, address);
            form.setFormData(prefill);
        }
    }

    @Override
    public void validate(ValidationContext context) {
        MultivaluedMap<String, String> input =
                context.getHttpRequest().getDecodedFormParameters();
        forceProvenAddress(context, input);
        PasswordConfirmation.supply(input, "password");
        super.validate(context);
    }

    @Override
    public void success(FormContext context) {
        forceProvenAddress(context, context.getHttpRequest().getDecodedFormParameters());
        super.success(context);
        UserModel citizen = context.getUser();
        citizen.setEmailVerified(true);
        new UnfinishedRegistrations(context.getSession())
                .begin(context.getRealm().getId(), citizen.getId());
        AuthenticatorUtils.updateCompletedExecutions(
                context.getAuthenticationSession(), null, context.getExecution().getId());
    }

    @Override
    public UserProfile getOrCreateUserProfile(
            FormContext context, MultivaluedMap<String, String> formData) {
        MultivaluedMap<String, String> forced = new MultivaluedHashMap<>();
        forced.putAll(formData);
        forceProvenAddress(context, forced);
        return super.getOrCreateUserProfile(context, forced);
    }

    /** Also in the request's own form data: the password policy compares against its address. */
    private static void forceProvenAddress(
            FormContext context, MultivaluedMap<String, String> formData) {
        String address = provenAddress(context);
        formData.putSingle(UserModel.EMAIL, address);
        formData.putSingle(UserModel.USERNAME, address);
    }

    private static String provenAddress(FormContext context) {
        return ProvenAddress.get(context.getAuthenticationSession())
                .map(EmailAddress::value)
                .orElseThrow(
                        () ->
                                new AuthenticationFlowException(
                                        "no proven address: "
                                                + ID
                                                + " must follow email-address-code",
                                        AuthenticationFlowError.INTERNAL_ERROR));
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Registration of a verified user";
    }

    @Override
    public String getHelpText() {
        return "Makes the account under the address proven by email-address-code.";
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }
}
