package jp.machi_id.keycloak.withdrawal;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.machi_id.keycloak.line.LineConnection;
import jp.machi_id.keycloak.line.LineIdentityProviderFactory;
import jp.machi_id.keycloak.passkeys.Passkey;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Asks a citizen whether to end the connection with LINE, and does so: at LINE and here. */
final class UnlinkLineRequiredAction extends LeavingRequiredAction {

    private static final String NEEDS_PASSWORD = "unlinkNeedsPassword";
    private static final String NEEDS_LINE = "unlinkNeedsLine";

    @Override
    void ask(RequiredActionContext context) {
        Optional<LineConnection> line = line(context);
        if (line.isEmpty()) {
            context.success();
        } else {
            context.challenge(page(context, line.get(), null));
        }
    }

    @Override
    void act(RequiredActionContext context, String button) {
        Optional<LineConnection> found = line(context);
        if (found.isEmpty() || !CONFIRM.equals(button)) {
            ask(context);
            return;
        }
        LineConnection line = found.get();
        Optional<String> problem = problem(context, line);
        if (problem.isPresent()) {
            context.challenge(page(context, line, problem.get()));
            return;
        }
        line.remove();
        LineConnection.forgetSignIn(context.getAuthenticationSession());
        LeavingEvent.of(context, EventType.REMOVE_FEDERATED_IDENTITY)
                .detail(Details.IDENTITY_PROVIDER, LineIdentityProviderFactory.ALIAS)
                .success();
        context.success();
    }

    /** What keeps it from being done; having LINE end the connection comes last. */
    private static Optional<String> problem(RequiredActionContext context, LineConnection line) {
        if (!hasOtherWayIn(context)) {
            return Optional.of(NEEDS_PASSWORD);
        }
        if (!line.isFresh(context.getAuthenticationSession())) {
            return Optional.of(NEEDS_LINE);
        }
        return line.endAtLine(context.getAuthenticationSession())
                ? Optional.empty()
                : Optional.of(LINE_FAILED);
    }

    private static Response page(
            RequiredActionContext context, LineConnection line, String error) {
        String email = context.getUser().getEmail();
        LoginFormsProvider form =
                context.form()
                        .setAttribute("email", email == null ? "" : email)
                        .setAttribute(
                                "lineFresh", line.isFresh(context.getAuthenticationSession()))
                        .setAttribute("passwordSet", hasOtherWayIn(context));
        if (error != null) {
            form.setError(error);
        }
        return form.createForm("unlink-line.ftl");
    }

    /** A password or a passkey; without either they could not sign in again. */
    private static boolean hasOtherWayIn(RequiredActionContext context) {
        UserModel citizen = context.getUser();
        return citizen.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)
                || Passkey.isEnrolled(citizen);
    }

    private static Optional<LineConnection> line(RequiredActionContext context) {
        return LineConnection.of(context.getSession(), context.getRealm(), context.getUser());
    }
}
