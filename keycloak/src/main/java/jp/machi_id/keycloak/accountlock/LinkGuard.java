package jp.machi_id.keycloak.accountlock;

import jakarta.ws.rs.core.Response;
import org.keycloak.models.FederatedIdentityModel.FederatedIdentityCreatedEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.ErrorPageException;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Has the last word on links: the pages before one ask for the lock when they are shown, and an alarm may be
 * raised while somebody is at LINE, reads a card or proves the account.
 */
final class LinkGuard {

    private LinkGuard() {}

    /**
     * Called within the transaction that writes a link.
     *
     * @throws ErrorPageException when the account's changes are locked; nothing is written then, and who
     *     signs in reads why
     */
    static void check(FederatedIdentityCreatedEvent linked) {
        KeycloakSession session = linked.getKeycloakSession();
        AuthenticationSessionModel signIn = session.getContext().getAuthenticationSession();
        if (signIn != null
                && AccountLock.of(session, linked.getRealm()).isLocked(linked.getUser())) {
            session.getTransactionManager().setRollbackOnly();
            throw new ErrorPageException(
                    session, signIn, Response.Status.FORBIDDEN, AccountLock.LOCKED);
        }
    }
}
