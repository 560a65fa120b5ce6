package jp.machi_id.keycloak.line;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.broker.provider.util.IdentityBrokerState;
import org.keycloak.common.util.Time;
import org.keycloak.constants.AdapterConstants;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.locale.LocaleUpdaterProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.managers.ClientSessionCode;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.Action;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/**
 * LINE's automatic sign-in, and what follows when it fails. LINE then comes back with a code that is
 * worth nothing and a state that was never ours ("How to handle auto login failure", LINE Login v2.1).
 * Which sign-in it was is told by the browser's own cookie alone: the one that was sent to LINE last.
 * Nothing of the request is used, so it gives nobody anything to show this page to somebody else.
 */
final class LineAutoLogin {

    /** Event error of it. */
    static final String FAILED = "line_auto_login_failed";

    private static final String TEMPLATE = "line-retry.ftl";
    private static final String SENT_AT = "machi-line-sent-at";
    private static final String OFF = "machi-line-without-auto-login";

    private LineAutoLogin() {}

    /** Notes that a sign-in goes to LINE. */
    static void sent(AuthenticationSessionModel signIn) {
        signIn.setAuthNote(SENT_AT, String.valueOf(Time.currentTimeMillis()));
    }

    /** When a sign-in was last sent to LINE. */
    static Instant sentAt(AuthenticationSessionModel signIn) {
        return Instant.ofEpochMilli(Long.parseLong(signIn.getAuthNote(SENT_AT)));
    }

    /** Whether LINE must let the citizen sign in by hand. */
    static boolean isOff(AuthenticationSessionModel signIn) {
        return signIn.getAuthNote(OFF) != null;
    }

    /** Whether a state has the form that Keycloak gives to its own, whosever it is. */
    static boolean isStateOfOurs(String state, RealmModel realm) {
        if (state == null) {
            return false;
        }
        IdentityBrokerState read = IdentityBrokerState.encoded(state, realm);
        return read.getClientId() != null
                && read.getTabId() != null
                && realm.getClientByClientId(read.getClientId()) != null;
    }

    /** The page with the way to try again; without a way where this browser has no sign-in. */
    static Response failed(KeycloakSession session) {
        LoginFormsProvider form = session.getProvider(LoginFormsProvider.class);
        Optional<AuthenticationSessionModel> signIn = sentLast(session);
        signIn.ifPresent(
                waiting -> {
                    waiting.setAuthNote(OFF, "true");
                    // Who chooses another way is not sent to LINE again because the portal's button said so.
                    waiting.removeClientNote(AdapterConstants.KC_IDP_HINT);
                    session.getContext().setClient(waiting.getClient());
                    takeLanguage(session, waiting);
                    form.setAuthenticationSession(waiting);
                });
        return form.setAttribute("retryUrl", signIn.map(w -> retry(session, w)).orElse(""))
                .setAttribute("otherWayUrl", signIn.map(w -> otherWay(session, w)).orElse(""))
                .createForm(TEMPLATE);
    }

    /** The page is no step of a flow, so nobody else reads what its language switch says. */
    private static void takeLanguage(KeycloakSession session, AuthenticationSessionModel signIn) {
        KeycloakContext context = session.getContext();
        String chosen =
                context.getUri()
                        .getQueryParameters()
                        .getFirst(LocaleSelectorProvider.KC_LOCALE_PARAM);
        context.setAuthenticationSession(signIn);
        if (chosen != null) {
            signIn.setAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE, chosen);
            session.getProvider(LocaleUpdaterProvider.class).updateLocaleCookie(chosen);
        }
    }

    private static Optional<AuthenticationSessionModel> sentLast(KeycloakSession session) {
        RootAuthenticationSessionModel browser =
                new AuthenticationSessionManager(session)
                        .getCurrentRootAuthenticationSession(session.getContext().getRealm());
        return Optional.ofNullable(browser).stream()
                .flatMap(root -> root.getAuthenticationSessions().values().stream())
                .flatMap(tab -> tab.getAuthNote(SENT_AT) == null ? Stream.empty() : Stream.of(tab))
                .max(Comparator.comparingLong(tab -> Long.parseLong(tab.getAuthNote(SENT_AT))));
    }

    private static String retry(KeycloakSession session, AuthenticationSessionModel signIn) {
        KeycloakContext context = session.getContext();
        var code = new ClientSessionCode<>(session, context.getRealm(), signIn);
        code.setAction(Action.AUTHENTICATE.name());
        URI toLine =
                Urls.identityProviderAuthnRequest(
                        context.getUri().getBaseUri(),
                        LineIdentityProviderFactory.ALIAS,
                        context.getRealm().getName(),
                        code.getOrGenerateCode(),
                        signIn.getClient().getClientId(),
                        signIn.getTabId(),
                        AuthenticationProcessor.getClientData(session, signIn),
                        null);
        return toLine.toString();
    }

    private static String otherWay(KeycloakSession session, AuthenticationSessionModel signIn) {
        if (LineLinking.isUnderWay(signIn)) {
            return LineLinking.back(session, signIn).toString();
        }
        KeycloakContext context = session.getContext();
        return new AuthenticationFlowURLHelper(session, context.getRealm(), context.getUri())
                .getLastExecutionUrl(signIn)
                .toString();
    }
}
