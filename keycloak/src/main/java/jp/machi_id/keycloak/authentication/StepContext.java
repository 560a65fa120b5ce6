package jp.machi_id.keycloak.authentication;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.ClientConnection;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Where the pages of a code are shown: in a step of a flow, or in a required action. Keycloak's two
 * contexts have the same things under two types.
 */
public interface StepContext {

    KeycloakSession session();

    RealmModel realm();

    AuthenticationSessionModel signIn();

    ClientConnection connection();

    /** A page whose form comes back to this step. */
    LoginFormsProvider form();

    /** What was sent from the page. */
    MultivaluedMap<String, String> input();

    /** Shows a page. */
    void show(Response page);

    /** Shows a page whatever the flow would rather do. */
    void insist(Response page);

    /**
     * Shows a page because of a guess that was wrong, or that is not heard any more, which is recorded.
     *
     * @param error code of the event
     */
    void refuse(Response page, String error);

    static StepContext of(AuthenticationFlowContext context) {
        return new InFlow(context);
    }

    static StepContext of(RequiredActionContext context) {
        return new InRequiredAction(context);
    }

    /** A step of a flow. */
    record InFlow(AuthenticationFlowContext context) implements StepContext {

        @Override
        public KeycloakSession session() {
            return context.getSession();
        }

        @Override
        public RealmModel realm() {
            return context.getRealm();
        }

        @Override
        public AuthenticationSessionModel signIn() {
            return context.getAuthenticationSession();
        }

        @Override
        public ClientConnection connection() {
            return context.getConnection();
        }

        @Override
        public LoginFormsProvider form() {
            return context.form().setExecution(context.getExecution().getId());
        }

        @Override
        public MultivaluedMap<String, String> input() {
            return context.getHttpRequest().getDecodedFormParameters();
        }

        @Override
        public void show(Response page) {
            context.challenge(page);
        }

        @Override
        public void insist(Response page) {
            context.forceChallenge(page);
        }

        @Override
        public void refuse(Response page, String error) {
            context.getEvent().user(context.getUser()).error(error);
            context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, page);
        }
    }

    /** A required action. */
    record InRequiredAction(RequiredActionContext context) implements StepContext {

        @Override
        public KeycloakSession session() {
            return context.getSession();
        }

        @Override
        public RealmModel realm() {
            return context.getRealm();
        }

        @Override
        public AuthenticationSessionModel signIn() {
            return context.getAuthenticationSession();
        }

        @Override
        public ClientConnection connection() {
            return context.getConnection();
        }

        @Override
        public LoginFormsProvider form() {
            return context.form();
        }

        @Override
        public MultivaluedMap<String, String> input() {
            return context.getHttpRequest().getDecodedFormParameters();
        }

        @Override
        public void show(Response page) {
            context.challenge(page);
        }

        @Override
        public void insist(Response page) {
            context.challenge(page);
        }

        /** An event of its own: the sign-in's goes on to the end of the sign-in. */
        @Override
        public void refuse(Response page, String error) {
            new EventBuilder(context.getRealm(), context.getSession(), context.getConnection())
                    .event(EventType.CUSTOM_REQUIRED_ACTION)
                    .client(context.getAuthenticationSession().getClient())
                    .user(context.getUser().getId())
                    .detail(Details.CUSTOM_REQUIRED_ACTION, context.getAction())
                    .error(error);
            context.challenge(page);
        }
    }
}
