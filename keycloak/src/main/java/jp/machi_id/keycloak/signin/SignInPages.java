package jp.machi_id.keycloak.signin;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jp.machi_id.keycloak.passkeys.Passkey;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * The two pages of the first step. What they show depends on what was typed, never on whether an
 * account exists.
 */
final class SignInPages {

    private final AuthenticationFlowContext context;
    private final Passkey passkey;

    SignInPages(AuthenticationFlowContext context, Passkey passkey) {
        this.context = context;
        this.passkey = passkey;
    }

    /**
     * Page 1.
     *
     * @param prefill what stands in the field
     * @param errorKey what is wrong with it, or null
     */
    Response address(String prefill, String errorKey) {
        LoginFormsProvider form = form();
        MultivaluedMap<String, String> data = new MultivaluedHashMap<>();
        data.putSingle(FirstStep.FIELD_ADDRESS, prefill);
        if (deviceRemembered()) {
            data.putSingle("rememberMe", "on");
        }
        form.setFormData(data);
        if (errorKey != null) {
            form.addError(new FormMessage(FirstStep.FIELD_ADDRESS, errorKey));
        }
        return form.createLoginUsernamePassword();
    }

    /** Page 1 after something that was not about the field, e.g. a passkey that is not registered. */
    Response addressAfter(String messageKey) {
        context.form().setError(messageKey);
        return address("", null);
    }

    /**
     * Page 2.
     *
     * @param errorKey what is wrong with the password, or null
     */
    Response password(String errorKey) {
        LoginFormsProvider form = form();
        form.setAttribute("signedInBefore", context.getUser() != null);
        if (errorKey != null) {
            form.addError(new FormMessage(FirstStep.FIELD_PASSWORD, errorKey));
        }
        return form.createLoginPassword();
    }

    /** Page 2 after something that was not about the password. */
    Response passwordAfter(String messageKey) {
        context.form().setError(messageKey);
        return password(null);
    }

    private LoginFormsProvider form() {
        LoginFormsProvider form = context.form().setExecution(context.getExecution().getId());
        passkey.offer(form);
        return form;
    }

    private boolean deviceRemembered() {
        return AuthenticationManager.getRememberMeUsername(context.getSession()) != null;
    }
}
