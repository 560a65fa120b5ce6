package jp.machi_id.keycloak.withdrawal;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.machi_id.keycloak.accountlock.AccountLock;
import jp.machi_id.keycloak.line.LineConnection;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;

/**
 * What the actions of this package have in common: one page that asks, nothing before its button is
 * pressed, and the way back to the application for who changes their mind.
 */
abstract class LeavingRequiredAction implements RequiredActionProvider {

    static final String CONFIRM = "confirm";

    /** Message when LINE refused or did not answer. */
    static final String LINE_FAILED = "lineDeauthoriseFailed";

    private static final String FIELD_ACTION = "action";
    private static final String CANCEL = "cancel";

    /** Shows the page that asks. */
    abstract void ask(RequiredActionContext context);

    /**
     * Does it.
     *
     * @param button what was pressed; not necessarily one of the page
     */
    abstract void act(RequiredActionContext context, String button);

    @Override
    public final void requiredActionChallenge(RequiredActionContext context) {
        if (!isBegunByApplication(context)) {
            // Somebody wrote it into the account; leaving is up to the citizen alone.
            context.getUser().removeRequiredAction(context.getAction());
            context.ignore();
        } else if (isAdmitted(context)) {
            ask(context);
        }
    }

    @Override
    public final void processAction(RequiredActionContext context) {
        if (!isBegunByApplication(context)) {
            context.failure();
        } else if (isAdmitted(context)) {
            String button =
                    context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD_ACTION);
            if (CANCEL.equals(button)) {
                LineConnection.forgetSignIn(context.getAuthenticationSession());
                LeavingEvent.anonymise(context);
                context.cancel();
            } else {
                act(context, button);
            }
        }
    }

    private static boolean isBegunByApplication(RequiredActionContext context) {
        String begun = context.getAuthenticationSession().getClientNote(Constants.KC_ACTION);
        return context.getAction().equals(begun);
    }

    private boolean isAdmitted(RequiredActionContext context) {
        Optional<String> refusal = Admission.refusal(context).or(() -> lock(context));
        refusal.ifPresent(message -> refuse(context, message));
        return refusal.isEmpty();
    }

    private static Optional<String> lock(RequiredActionContext context) {
        return AccountLock.of(context.getSession(), context.getRealm()).isLocked(context.getUser())
                ? Optional.of(AccountLock.LOCKED)
                : Optional.empty();
    }

    private static void refuse(RequiredActionContext context, String message) {
        LineConnection.forgetSignIn(context.getAuthenticationSession());
        LeavingEvent.of(context, EventType.CUSTOM_REQUIRED_ACTION)
                .detail(Details.CUSTOM_REQUIRED_ACTION, context.getAction())
                .error(message);
        context.challenge(
                context.form().setError(message).createErrorPage(Response.Status.FORBIDDEN));
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    /** With 0 Keycloak would take a session that began within the same second. */
    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return -1;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // Begun by an application, never by itself.
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
