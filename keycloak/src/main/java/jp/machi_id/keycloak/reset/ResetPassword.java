package jp.machi_id.keycloak.reset;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.machi_id.keycloak.authentication.EmailAddress;
import jp.machi_id.keycloak.authentication.PasswordConfirmation;
import jp.machi_id.keycloak.authentication.ProvenAddress;
import jp.machi_id.keycloak.recovery.AccountRecovery;
import jp.machi_id.keycloak.step.Step;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationFlowException;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.model.PasswordPoliciesBean;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.Urls;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.validation.Validation;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The last page: the new password. It ends the flow with a page that leads to the sign-in, and never
 * succeeds in Keycloak's sense: so nothing that was proven here can become a session.
 */
final class ResetPassword extends Step {

    private static final String FIELD_PASSWORD = "password-new";
    private static final String FIELD_CONFIRM = "password-confirm";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        context.challenge(page(context, null));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        String password =
                context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD_PASSWORD);
        EmailAddress address = provenAddress(context);
        Optional<FormMessage> problem = problem(context, address);
        if (problem.isPresent()) {
            context.challenge(page(context, problem.get()));
        } else if (ResetWay.of(context.getAuthenticationSession()) == ResetWay.MAIL) {
            new PasswordReset(context, address).perform(password);
            done(context, address, false);
        } else {
            Optional<String> refusal =
                    new AccountRecovery(context, address).perform(password);
            if (refusal.isPresent()) {
                context.challenge(
                        context.form()
                                .setError(refusal.get())
                                .createErrorPage(Response.Status.CONFLICT));
            } else {
                done(context, address, true);
            }
        }
    }

    private static Optional<FormMessage> problem(
            AuthenticationFlowContext context, EmailAddress address) {
        MultivaluedMap<String, String> input =
                context.getHttpRequest().getDecodedFormParameters();
        String password = input.getFirst(FIELD_PASSWORD);
        if (Validation.isBlank(password)) {
            return Optional.of(
                    new FormMessage(Validation.FIELD_PASSWORD, Messages.MISSING_PASSWORD));
        }
        PasswordConfirmation.supply(input, FIELD_PASSWORD);
        if (!password.equals(input.getFirst(FIELD_CONFIRM))) {
            return Optional.of(
                    new FormMessage(
                            Validation.FIELD_PASSWORD_CONFIRM, Messages.NOTMATCH_PASSWORD));
        }
        PasswordPolicyManagerProvider policies =
                context.getSession().getProvider(PasswordPolicyManagerProvider.class);
        PolicyError error = policies.validate(context.getRealm(), context.getUser(), password);
        if (error == null) {
            // The address that the account is about to have counts as well.
            error = policies.validate(address.value(), password);
        }
        return Optional.ofNullable(error)
                .map(
                        wrong ->
                                new FormMessage(
                                        Validation.FIELD_PASSWORD,
                                        wrong.getMessage(),
                                        wrong.getParameters()));
    }

    private static Response page(AuthenticationFlowContext context, FormMessage problem) {
        LoginFormsProvider form =
                context.form()
                        .setExecution(context.getExecution().getId())
                        .setAttribute("resetting", true)
                        .setAttribute(
                                "passwordPolicies",
                                new PasswordPoliciesBean(context.getRealm().getPasswordPolicy()));
        if (problem != null) {
            form.addError(problem);
        }
        return form.createForm("login-update-password.ftl");
    }

    /** Everything proven is forgotten; what the relying party asked for stays. */
    private static void done(
            AuthenticationFlowContext context, EmailAddress address, boolean recovered) {
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        Response page =
                context.form()
                        .setAttribute("recovered", recovered)
                        .setAttribute("signInUrl", signInUrl(context))
                        .createForm("reset-done.ftl");
        AuthenticationProcessor.resetFlow(signIn, LoginActionsService.AUTHENTICATE_PATH);
        // The sign-in that follows need not ask for it again.
        signIn.setClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM, address.value());
        context.forceChallenge(page);
    }

    private static String signInUrl(AuthenticationFlowContext context) {
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        return Urls.realmLoginRestartPage(
                        context.getUriInfo().getBaseUri(),
                        context.getRealm().getName(),
                        signIn.getClient().getClientId(),
                        signIn.getTabId(),
                        AuthenticationProcessor.getClientData(context.getSession(), signIn),
                        false)
                .toString();
    }

    private static EmailAddress provenAddress(AuthenticationFlowContext context) {
        UserModel user = context.getUser();
        return ProvenAddress.get(context.getAuthenticationSession())
                .filter(address -> user != null)
                .orElseThrow(
                        () ->
                                new AuthenticationFlowException(
                                        "no proven address: reset-password-new must follow"
                                                + " reset-address-code",
                                        AuthenticationFlowError.INTERNAL_ERROR));
    }

    @Override
    public boolean requiresUser() {
        return true;
    }
}
