package jp.machi_id.keycloak.authentication;

import jp.machi_id.keycloak.audit.Act;
import jp.machi_id.keycloak.unfinished.UnfinishedAccount;
import jp.machi_id.keycloak.unfinished.UnfinishedRegistrations;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.broker.IdpCreateUserIfUniqueAuthenticator;
import org.keycloak.authentication.authenticators.broker.util.ExistingUserInfo;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.UserModel;

/**
 * First sign-in with LINE: makes the account if nobody has the proven address. Who only began to
 * register under it does not count, since it is they who have just proven it: that account goes.
 */
public final class IdpCreateCitizen extends IdpCreateUserIfUniqueAuthenticator {

    @Override
    protected ExistingUserInfo checkExistingUser(
            AuthenticationFlowContext context,
            String username,
            SerializedBrokeredIdentityContext serialized,
            BrokeredIdentityContext identity) {
        ExistingUserInfo existing =
                super.checkExistingUser(context, username, serialized, identity);
        if (existing == null) {
            return null;
        }
        UnfinishedAccount unfinished = new UnfinishedAccount(context.getSession());
        UserModel user =
                context.getSession()
                        .users()
                        .getUserById(context.getRealm(), existing.getExistingUserId());
        if (!unfinished.is(user)) {
            return existing;
        }
        unfinished.remove(user, Act.REGISTRATION_RESTARTED);
        return null;
    }

    @Override
    protected void userRegisteredSuccess(
            AuthenticationFlowContext context,
            UserModel citizen,
            SerializedBrokeredIdentityContext serialized,
            BrokeredIdentityContext identity) {
        new UnfinishedRegistrations(context.getSession())
                .begin(context.getRealm().getId(), citizen.getId());
    }
}
