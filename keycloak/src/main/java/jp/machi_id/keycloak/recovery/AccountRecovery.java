package jp.machi_id.keycloak.recovery;

import java.util.Optional;
import jp.machi_id.keycloak.accountlock.AccountLock;
import jp.machi_id.keycloak.accountlock.LiftedBy;
import jp.machi_id.keycloak.address.AccountAddress;
import jp.machi_id.keycloak.audit.Act;
import jp.machi_id.keycloak.authentication.EmailAddress;
import jp.machi_id.keycloak.devices.KnownDevices;
import jp.machi_id.keycloak.factors.WaysInRemoval;
import jp.machi_id.keycloak.mail.MailAfterCommit;
import jp.machi_id.keycloak.mail.Mailer;
import jp.machi_id.keycloak.signout.SignOut;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Gives an account back to its citizen: the proven address, the new password, and none of the old
 * ways in, whoever set them up. All in the session's transaction.
 */
public final class AccountRecovery {

    /** What the next sign-in asks for: everybody can write codes down, whatever devices they have. */
    private static final String ENROL = UserModel.RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES.name();

    private final AuthenticationFlowContext context;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel citizen;
    private final EmailAddress address;

    /**
     * @param context the flow, in which the code of the counter was right
     * @param address what was proven in it
     */
    public AccountRecovery(AuthenticationFlowContext context, EmailAddress address) {
        this.context = context;
        this.address = address;
        session = context.getSession();
        realm = context.getRealm();
        citizen = context.getUser();
    }

    /**
     * Recovers the account.
     *
     * @return a message when that cannot be: the code has been used or replaced meanwhile, or the
     *     address has become somebody else's. Nothing has changed then.
     */
    public Optional<String> perform(String password) {
        String before = citizen.getEmail();
        String ticket = CounterCodePages.ticket(context.getAuthenticationSession()).orElse("");
        if (!AccountAddress.isFree(session, realm, citizen, address)) {
            Act.COUNTER_CODE_REFUSED.of(event()).error("address_taken");
            return Optional.of("addressTakenMeanwhile");
        }
        if (!new CounterCodes(session).use(realm.getId(), citizen.getId(), ticket)) {
            Act.COUNTER_CODE_REFUSED.of(event()).error("code_used");
            return Optional.of("counterCodeUsedMeanwhile");
        }
        AccountAddress.put(session, realm, citizen, address);
        String removed = removeWaysIn();
        citizen.credentialManager().updateCredential(UserCredentialModel.password(password));
        demandEnrolment();
        SignOut.endAll(session, realm, citizen);
        new KnownDevices(session).forget(citizen.getId());
        AccountLock.of(session, realm).lift(citizen, LiftedBy.COUNTER);
        Act.COUNTER_CODE_USED
                .of(event())
                .detail(WaysInRemoval.DETAIL, removed)
                .success();
        tell(before);
        return Optional.empty();
    }

    /** Second factors, passkeys, written codes, LINE and the card: whoever had them. */
    private String removeWaysIn() {
        WaysInRemoval removal = new WaysInRemoval(session, realm, citizen);
        removal.removeCredentials(each -> !PasswordCredentialModel.TYPE.equals(each.getType()));
        removal.removeLinks(each -> true);
        return removal.kinds();
    }

    private void demandEnrolment() {
        citizen.removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        RequiredActionProviderModel enrol = realm.getRequiredActionProviderByAlias(ENROL);
        if (enrol != null && enrol.isEnabled()) {
            citizen.addRequiredAction(ENROL);
        }
    }

    private void tell(String before) {
        Mailer mailer = new Mailer(session);
        MailAfterCommit.enlist(session, mailer, RecoveryMails.recovered(address.value()));
        if (before != null && !before.equals(address.value())) {
            MailAfterCommit.enlist(session, mailer, RecoveryMails.recovered(before));
        }
    }

    private EventBuilder event() {
        return new EventBuilder(realm, session, context.getConnection())
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .client(context.getAuthenticationSession().getClient())
                .user(citizen.getId());
    }
}
