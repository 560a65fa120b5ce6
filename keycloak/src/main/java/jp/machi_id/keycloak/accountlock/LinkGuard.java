package jp.machi_id.keycloak.accountlock;

import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.models.FederatedIdentityModel.FederatedIdentityCreatedEvent;
import org.keycloak.models.KeycloakSession;

/**
 * Has the last word on links: the pages before one ask for the lock when they are shown, and an alarm may be
 * raised while somebody is at LINE, reads a card or proves the account.
 */
final class LinkGuard {

    private LinkGuard() {}

    /**
     * Called within the transaction that writes a link.
     *
     * @throws IdentityBrokerException when the account's changes are locked; nothing is written then, and who
     *     signs in comes to an error page
     */
    static void check(FederatedIdentityCreatedEvent linked) {
        KeycloakSession session = linked.getKeycloakSession();
        boolean bySignIn = session.getContext().getAuthenticationSession() != null;
        if (bySignIn
                && AccountLock.of(session, linked.getRealm()).isLocked(linked.getUser())) {
            session.getTransactionManager().setRollbackOnly();
            throw new IdentityBrokerException("changes of the account are locked");
        }
    }
}
