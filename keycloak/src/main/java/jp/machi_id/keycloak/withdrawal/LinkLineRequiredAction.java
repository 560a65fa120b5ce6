package jp.machi_id.keycloak.withdrawal;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.machi_id.keycloak.line.LineConnection;
import jp.machi_id.keycloak.line.LineLinking;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;

/** Asks a citizen whether to link LINE, and sends them there. Comes again with what went wrong. */
final class LinkLineRequiredAction extends LeavingRequiredAction {

    @Override
    void ask(RequiredActionContext context) {
        Optional<String> problem = LineLinking.takeProblem(context.getAuthenticationSession());
        if (problem.isEmpty() && isLinked(context)) {
            context.success();
        } else {
            context.challenge(page(context, problem));
        }
    }

    @Override
    void act(RequiredActionContext context, String button) {
        if (isLinked(context) || !CONFIRM.equals(button)) {
            ask(context);
        } else {
            context.challenge(
                    LineLinking.begin(context.getSession(), context.getAuthenticationSession()));
        }
    }

    private static Response page(RequiredActionContext context, Optional<String> problem) {
        String email = context.getUser().getEmail();
        LoginFormsProvider form = context.form().setAttribute("email", email == null ? "" : email);
        problem.ifPresent(form::setError);
        return form.createForm("link-line.ftl");
    }

    private static boolean isLinked(RequiredActionContext context) {
        return LineConnection.of(context.getSession(), context.getRealm(), context.getUser())
                .isPresent();
    }
}
