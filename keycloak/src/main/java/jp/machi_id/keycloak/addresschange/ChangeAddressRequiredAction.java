package jp.machi_id.keycloak.addresschange;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.machi_id.keycloak.accountlock.AccountLock;
import jp.machi_id.keycloak.address.AccountAddress;
import jp.machi_id.keycloak.audit.Act;
import jp.machi_id.keycloak.authentication.AddressCodeSteps;
import jp.machi_id.keycloak.authentication.EmailAddress;
import jp.machi_id.keycloak.authentication.Recipient;
import jp.machi_id.keycloak.authentication.StepContext;
import jp.machi_id.keycloak.mail.MailAfterCommit;
import jp.machi_id.keycloak.mail.Mailer;
import jp.machi_id.keycloak.onetimecode.CodePurpose;
import jp.machi_id.keycloak.withdrawal.Admission;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Asks a citizen for a new address, proves it by a code, and puts it in the old one's place. Until the
 * code is right nothing has changed; then everything has, in one transaction.
 */
final class ChangeAddressRequiredAction implements RequiredActionProvider {

    private static final String FIELD_ACTION = "action";
    private static final String CANCEL = "cancel";
    private static final String NOT_FOR_STAFF = "changeNotForStaff";

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (!isBegunByApplication(context)) {
            // Somebody wrote it into the account; another address is up to the citizen alone.
            context.getUser().removeRequiredAction(context.getAction());
            context.ignore();
        } else if (isAdmitted(context)) {
            steps(context).enter("");
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (!isBegunByApplication(context)) {
            context.failure();
        } else if (isAdmitted(context)) {
            String button =
                    context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD_ACTION);
            if (CANCEL.equals(button)) {
                context.cancel();
            } else {
                steps(context).handle().ifPresent(address -> change(context, address));
            }
        }
    }

    private static AddressCodeSteps steps(RequiredActionContext context) {
        return new AddressCodeSteps(
                StepContext.of(context),
                CodePurpose.CHANGE_ADDRESS,
                address -> recipient(context, address));
    }

    /** To somebody else's address goes a mail that it is taken; the pages are the same. */
    private static Recipient recipient(RequiredActionContext context, EmailAddress address) {
        UserModel owner = AccountAddress.owner(context.getSession(), context.getRealm(), address);
        boolean taken = owner != null && !owner.getId().equals(context.getUser().getId());
        return taken
                ? Recipient.decoy(address, ChangeMails.taken(address))
                : Recipient.stranger(address);
    }

    private static void change(RequiredActionContext context, EmailAddress address) {
        KeycloakSession session = context.getSession();
        UserModel citizen = context.getUser();
        String before = citizen.getEmail();
        if (!AccountAddress.put(session, context.getRealm(), citizen, address)) {
            // Whoever proved it may know: the mailbox is theirs.
            steps(context).ask(address.value(), "addressTakenMeanwhile");
            return;
        }
        if (!address.value().equals(before)) {
            event(context).success();
        }
        if (before != null && !before.equals(address.value())) {
            tell(context, before, address);
        }
        // Keycloak's own event about this action would carry an address.
        context.getEvent().removeDetail(Details.USERNAME);
        context.success();
    }

    private static void tell(RequiredActionContext context, String before, EmailAddress now) {
        KeycloakSession session = context.getSession();
        String token =
                new UndoableChanges(session)
                        .keep(
                                context.getRealm().getId(),
                                context.getUser().getId(),
                                before,
                                context.getAuthenticationSession().getClient().getClientId(),
                                LinkMarks.of(context.getRealm())
                                        .marks(session, context.getRealm(), context.getUser()));
        String undoUrl = UndoPage.address(session, context.getRealm(), context.getUser(), token);
        Mailer mailer = new Mailer(session);
        MailAfterCommit.enlist(session, mailer, ChangeMails.changedOld(before, undoUrl));
        MailAfterCommit.enlist(session, mailer, ChangeMails.changedNew(now.value()));
    }

    private static boolean isBegunByApplication(RequiredActionContext context) {
        String begun = context.getAuthenticationSession().getClientNote(Constants.KC_ACTION);
        return context.getAction().equals(begun);
    }

    private static boolean isAdmitted(RequiredActionContext context) {
        Optional<String> refusal = refusal(context);
        refusal.ifPresent(message -> refuse(context, message));
        return refusal.isEmpty();
    }

    private static Optional<String> refusal(RequiredActionContext context) {
        Optional<String> notAdmitted = Admission.refusal(context);
        if (notAdmitted.isPresent()) {
            return notAdmitted.map(key -> key.equals(Admission.STAFF) ? NOT_FOR_STAFF : key);
        }
        return AccountLock.of(context.getSession(), context.getRealm()).isLocked(context.getUser())
                ? Optional.of(AccountLock.LOCKED)
                : Optional.empty();
    }

    private static void refuse(RequiredActionContext context, String message) {
        event(context).error(message);
        context.challenge(
                context.form().setError(message).createErrorPage(Response.Status.FORBIDDEN));
    }

    /** An event of its own, without the addresses that the sign-in's event has. */
    private static EventBuilder event(RequiredActionContext context) {
        EventBuilder event =
                new EventBuilder(context.getRealm(), context.getSession(), context.getConnection())
                        .event(EventType.UPDATE_EMAIL)
                        .client(context.getAuthenticationSession().getClient())
                        .user(context.getUser().getId());
        return Act.ADDRESS_CHANGED.of(event);
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    /** Its own admission demands more. */
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
