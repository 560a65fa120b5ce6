package jp.machi_id.keycloak.line;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import jp.machi_id.keycloak.accountlock.AccountLock;
import org.keycloak.OAuth2Constants;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.ClientSessionCode;
import org.keycloak.services.resources.IdentityBrokerService;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.Action;

/**
 * Linking LINE to the account of a citizen who has just signed in for it. Keycloak's own linking wants
 * a role that would open its account API as well, and ends on pages without a way on; so the way to
 * LINE and back is Keycloak's, and what happens with the answer is decided here.
 */
public final class LineLinking {

    /** Message: it is linked to the account of somebody else. */
    public static final String TAKEN = "lineLinkedToSomebodyElse";

    /** Message: the account has another one. */
    public static final String OTHER_LINKED = "lineLinkedAlready";

    /** Message: the citizen turned back at LINE. */
    static final String CANCELLED = "lineLinkCancelled";

    private static final String UNDER_WAY = "machi-line-linking";
    private static final String PROBLEM = "machi-line-linking-problem";

    private LineLinking() {}

    /** Sends who is signing in to LINE, and has the answer linked to their account. */
    public static Response begin(KeycloakSession session, AuthenticationSessionModel signIn) {
        signIn.setAuthNote(UNDER_WAY, signIn.getAuthenticatedUser().getId());
        var code = new ClientSessionCode<>(session, session.getContext().getRealm(), signIn);
        code.setAction(Action.AUTHENTICATE.name());
        return new IdentityBrokerService(session)
                .performClientInitiatedAccountLogin(LineIdentityProviderFactory.ALIAS, code);
    }

    /** Why the last try did not link LINE, once. */
    public static Optional<String> takeProblem(AuthenticationSessionModel signIn) {
        String problem = signIn.getAuthNote(PROBLEM);
        signIn.removeAuthNote(PROBLEM);
        return Optional.ofNullable(problem);
    }

    static boolean isUnderWay(AuthenticationSessionModel signIn) {
        return signIn != null && signIn.getAuthNote(UNDER_WAY) != null;
    }

    /** Links what LINE answered, or notes why not; back to the page that asked. */
    static Response finish(
            KeycloakSession session, AuthenticationSessionModel signIn, BrokeredIdentityContext line) {
        RealmModel realm = session.getContext().getRealm();
        UserModel citizen = signIn.getAuthenticatedUser();
        if (citizen == null || !citizen.getId().equals(signIn.getAuthNote(UNDER_WAY))) {
            throw new IllegalStateException("LINE was to be linked for somebody else");
        }
        line.getIdp().preprocessFederatedIdentity(session, realm, line);
        FederatedIdentityModel link =
                new FederatedIdentityModel(
                        LineIdentityProviderFactory.ALIAS, line.getId(), line.getUsername());
        Optional<String> problem = problem(session, realm, citizen, link);
        if (problem.isPresent()) {
            return giveUp(session, signIn, problem.get());
        }
        if (LineConnection.of(session, realm, citizen).isEmpty()) {
            session.users().addFederatedIdentity(realm, citizen, link);
            line.getIdp().updateBrokeredUser(session, realm, citizen, line);
            new EventBuilder(realm, session, session.getContext().getConnection())
                    .event(EventType.FEDERATED_IDENTITY_LINK)
                    .client(signIn.getClient())
                    .user(citizen.getId())
                    .detail(Details.IDENTITY_PROVIDER, LineIdentityProviderFactory.ALIAS)
                    .success();
        }
        return Response.seeOther(resume(session, signIn)).build();
    }

    private static Optional<String> problem(
            KeycloakSession session,
            RealmModel realm,
            UserModel citizen,
            FederatedIdentityModel link) {
        UserModel owner = session.users().getUserByFederatedIdentity(realm, link);
        if (owner != null) {
            return owner.equals(citizen) ? Optional.empty() : Optional.of(TAKEN);
        }
        if (AccountLock.of(session, realm).isLocked(citizen)) {
            return Optional.of(AccountLock.LOCKED);
        }
        return LineConnection.of(session, realm, citizen).map(other -> OTHER_LINKED);
    }

    /** Back to the page that asked, with a message. */
    static Response giveUp(
            KeycloakSession session, AuthenticationSessionModel signIn, String problem) {
        signIn.setAuthNote(PROBLEM, problem);
        return Response.seeOther(resume(session, signIn)).build();
    }

    private static URI resume(KeycloakSession session, AuthenticationSessionModel signIn) {
        signIn.removeAuthNote(UNDER_WAY);
        signIn.setAction(Action.REQUIRED_ACTIONS.name());
        return back(session, signIn);
    }

    /** The page that asked. */
    static URI back(KeycloakSession session, AuthenticationSessionModel signIn) {
        return LoginActionsService.requiredActionProcessor((UriInfo) session.getContext().getUri())
                .queryParam(Constants.EXECUTION, signIn.getClientNote(Constants.KC_ACTION))
                .queryParam(OAuth2Constants.CLIENT_ID, signIn.getClient().getClientId())
                .queryParam(Constants.TAB_ID, signIn.getTabId())
                .queryParam(
                        Constants.CLIENT_DATA, AuthenticationProcessor.getClientData(session, signIn))
                .build(session.getContext().getRealm().getName());
    }
}
