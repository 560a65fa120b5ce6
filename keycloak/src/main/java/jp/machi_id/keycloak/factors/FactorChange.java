package jp.machi_id.keycloak.factors;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.machi_id.keycloak.accountlock.AccountLock;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Whether somebody may change a way to sign in: both steps a moment ago, and changes of the account
 * not locked. Keycloak's own limit ({@code getMaxAuthAge}) has them sign in anew before; this holds
 * whatever led here.
 */
final class FactorChange {

    static final String NOT_FRESH = "changeNotFresh";

    private static final int TWO_STEPS = 2;
    private static final int FRESH_SECONDS = 300;

    /** Which action this sign-in was admitted to: a page may be filled in for longer than that. */
    private static final String ADMITTED_NOTE = "machi-factor-change";

    private final RequiredActionContext context;

    FactorChange(RequiredActionContext context) {
        this.context = context;
    }

    /** Before the page is shown; who is not admitted gets a page that says why. */
    boolean mayBegin() {
        Optional<String> refusal =
                isLocked()
                        ? Optional.of(AccountLock.LOCKED)
                        : isFresh() ? Optional.empty() : Optional.of(NOT_FRESH);
        refusal.ifPresent(this::refuse);
        if (refusal.isEmpty()) {
            signIn().setAuthNote(ADMITTED_NOTE, context.getAction());
        }
        return refusal.isEmpty();
    }

    /** Before what was sent from the page is done. */
    boolean mayFinish() {
        if (isLocked()) {
            refuse(AccountLock.LOCKED);
            return false;
        }
        return context.getAction().equals(signIn().getAuthNote(ADMITTED_NOTE)) || mayBegin();
    }

    /** Says why nothing is changed. */
    void refuse(String messageKey) {
        new EventBuilder(context.getRealm(), context.getSession(), context.getConnection())
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .client(signIn().getClient())
                .user(context.getUser().getId())
                .detail(Details.CUSTOM_REQUIRED_ACTION, context.getAction())
                .error(messageKey);
        context.challenge(
                context.form().setError(messageKey).createErrorPage(Response.Status.FORBIDDEN));
    }

    private boolean isLocked() {
        return AccountLock.of(context.getSession(), context.getRealm()).isLocked(context.getUser());
    }

    private boolean isFresh() {
        int level =
                new AcrStore(context.getSession(), signIn())
                        .getLevelOfAuthenticationFromCurrentAuthentication();
        return level >= TWO_STEPS && (!AuthenticatorUtil.isSSOAuthentication(signIn()) || isYoung());
    }

    /** Whether the open session began a moment ago. */
    private boolean isYoung() {
        UserSessionModel open =
                new AuthenticationSessionManager(context.getSession()).getUserSession(signIn());
        String since = open == null ? null : open.getNote(AuthenticationManager.AUTH_TIME);
        return since != null && Integer.parseInt(since) + FRESH_SECONDS >= Time.currentTime();
    }

    private AuthenticationSessionModel signIn() {
        return context.getAuthenticationSession();
    }
}
