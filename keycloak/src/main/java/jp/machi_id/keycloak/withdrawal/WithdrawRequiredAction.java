package jp.machi_id.keycloak.withdrawal;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.machi_id.keycloak.line.LineConnection;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Asks a citizen whether to give up the account, and does so. */
final class WithdrawRequiredAction extends LeavingRequiredAction {

    private static final String CONFIRM_WITHOUT_LINE = "confirm-without-line";

    @Override
    void ask(RequiredActionContext context) {
        context.challenge(page(context, null));
    }

    @Override
    void act(RequiredActionContext context, String button) {
        boolean withoutLine = CONFIRM_WITHOUT_LINE.equals(button);
        if (!withoutLine && !CONFIRM.equals(button)) {
            ask(context);
            return;
        }
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        Optional<LineConnection> line = line(context);
        boolean endsLine = !withoutLine && line.filter(l -> l.isFresh(signIn)).isPresent();
        if (endsLine && !line.get().endAtLine(signIn)) {
            context.challenge(page(context, LINE_FAILED));
            return;
        }
        AtLine atLine = AtLine.of(line.isPresent(), endsLine);
        // Drawn while there is somebody to draw it for.
        Response farewell = farewell(context, atLine);
        new AccountWithdrawal(context).perform(atLine);
        context.challenge(farewell);
    }

    private static Response page(RequiredActionContext context, String error) {
        Optional<LineConnection> line = line(context);
        boolean fresh =
                line.filter(l -> l.isFresh(context.getAuthenticationSession())).isPresent();
        String email = context.getUser().getEmail();
        LoginFormsProvider form =
                context.form()
                        .setAttribute("email", email == null ? "" : email)
                        .setAttribute("lineLinked", line.isPresent())
                        .setAttribute("lineFresh", fresh);
        if (error != null) {
            form.setError(error);
        }
        return form.createForm("withdraw-account.ftl");
    }

    /** A page that stays readable in either language although the sign-in behind it is gone. */
    private static Response farewell(RequiredActionContext context, AtLine atLine) {
        LoginFormsProvider form =
                context.getSession()
                        .getProvider(LoginFormsProvider.class)
                        .setAuthenticationSession(context.getAuthenticationSession())
                        .setDetachedAuthSession();
        if (atLine == AtLine.REMAINS) {
            form.setAttribute("messageHeader", "accountWithdrawn")
                    .setSuccess("accountWithdrawnLineRemains");
        } else {
            form.setSuccess("accountWithdrawn");
        }
        return form.createInfoPage();
    }

    private static Optional<LineConnection> line(RequiredActionContext context) {
        return LineConnection.of(context.getSession(), context.getRealm(), context.getUser());
    }
}
