package jp.machi_id.keycloak.recovery;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import jp.machi_id.keycloak.audit.Act;
import jp.machi_id.keycloak.authentication.AnswerTime;
import jp.machi_id.keycloak.authentication.EmailAddress;
import jp.machi_id.keycloak.authentication.StepContext;
import jp.machi_id.keycloak.limits.Admission;
import jp.machi_id.keycloak.limits.Attempt;
import jp.machi_id.keycloak.limits.AttemptLimits;
import jp.machi_id.keycloak.limits.Factor;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Two pages: page 1 asks for the address of the account as it is registered, page 2 for the code that
 * the counter gave. Both are needed: who finds the paper alone gets nowhere. An address without an
 * account gets the same pages in the same time, and no code is right.
 */
public final class CounterCodePages {

    private static final String FIELD_EMAIL = "email";
    private static final String FIELD_CODE = "counter-code";
    private static final String FIELD_ACTION = "action";
    private static final String CHANGE_ADDRESS = "change-address";
    private static final String ADDRESS_NOTE = "machi-counter-address";
    private static final String TICKET_NOTE = "machi-counter-ticket";

    private final StepContext context;
    private final Function<EmailAddress, Optional<UserModel>> citizenOf;
    private final AnswerTime answerTime = AnswerTime.start();

    /**
     * @param citizenOf the citizen whom an address names; empty for staff, too
     */
    public CounterCodePages(
            StepContext context, Function<EmailAddress, Optional<UserModel>> citizenOf) {
        this.context = context;
        this.citizenOf = citizenOf;
    }

    /** First view, or a reload of whichever page was shown. */
    public void enter(String suggestedAddress) {
        context.show(
                address().isPresent() ? codePage(null) : addressPage(suggestedAddress, null));
    }

    /** Handles what was sent from either page; the citizen, or empty with a page set. */
    public Optional<UserModel> handle() {
        Optional<EmailAddress> address = address();
        if (CHANGE_ADDRESS.equals(context.input().getFirst(FIELD_ACTION))) {
            signIn().removeAuthNote(ADDRESS_NOTE);
            context.show(addressPage(address.map(EmailAddress::value).orElse(""), null));
            return Optional.empty();
        }
        if (address.isEmpty() || context.input().containsKey(FIELD_EMAIL)) {
            takeAddress(context.input().getFirst(FIELD_EMAIL));
            return Optional.empty();
        }
        return takeCode(address.get(), context.input().getFirst(FIELD_CODE));
    }

    private void takeAddress(String typed) {
        Optional<EmailAddress> address = EmailAddress.parse(typed);
        if (address.isEmpty()) {
            context.show(addressPage(typed, "emailAddressInvalid"));
            return;
        }
        signIn().setAuthNote(ADDRESS_NOTE, address.get().value());
        citizenOf.apply(address.get());
        answerTime.even(context.session());
        context.show(codePage(null));
    }

    private Optional<UserModel> takeCode(EmailAddress address, String typed) {
        if (typed == null || typed.isBlank()) {
            context.show(codePage("counterCodeMissing"));
            return Optional.empty();
        }
        Optional<CounterCode> code = CounterCode.parse(typed);
        if (code.isEmpty()) {
            context.show(codePage("counterCodeMalformed"));
            return Optional.empty();
        }
        Optional<UserModel> citizen = citizenOf.apply(address);
        String userId = citizen.map(UserModel::getId).orElse(null);
        AttemptLimits limits = context.session().getProvider(AttemptLimits.class);
        Admission admission = limits.admit(attempt(address, userId));
        if (!admission.admitted()) {
            refuse(userId, "counterCodeTooManyAttempts");
            return Optional.empty();
        }
        Optional<String> ticket =
                new CounterCodes(context.session())
                        .check(context.realm().getId(), userId, code.get());
        if (ticket.isEmpty()) {
            refuse(userId, "counterCodeInvalid");
            return Optional.empty();
        }
        limits.right(admission);
        signIn().setAuthNote(TICKET_NOTE, ticket.get());
        return citizen;
    }

    private Attempt attempt(EmailAddress address, String userId) {
        return new Attempt(
                context.realm().getId(),
                Factor.COUNTER_CODE,
                userId,
                address.value(),
                context.connection().getRemoteAddr());
    }

    private void refuse(String userId, String messageKey) {
        EventBuilder event =
                new EventBuilder(context.realm(), context.session(), context.connection())
                        .event(EventType.CUSTOM_REQUIRED_ACTION)
                        .client(signIn().getClient())
                        .user(userId);
        Act.COUNTER_CODE_REFUSED.of(event).error(messageKey);
        answerTime.even(context.session());
        context.show(codePage(messageKey));
    }

    /** What {@link AccountRecovery} uses the code by; only {@link #handle} writes it. */
    static Optional<String> ticket(AuthenticationSessionModel signIn) {
        return Optional.ofNullable(signIn.getAuthNote(TICKET_NOTE));
    }

    private Response addressPage(String prefill, String errorKey) {
        var form =
                context.form()
                        .setAttribute("purpose", "counter")
                        .setAttribute("emailAddress", prefill == null ? "" : prefill);
        if (errorKey != null) {
            form.addError(new FormMessage(FIELD_EMAIL, errorKey));
        }
        return form.createForm("email-address.ftl");
    }

    private Response codePage(String errorKey) {
        var form =
                context.form()
                        .setAttribute(
                                "emailAddress", address().map(EmailAddress::value).orElse(""))
                        .setAttribute("codeLength", CounterCode.LENGTH)
                        .setAttribute("expiresInMinutes", CounterCodes.LIFE.toMinutes());
        if (errorKey != null) {
            form.addError(new FormMessage(FIELD_CODE, errorKey));
        }
        return form.createForm("counter-code.ftl");
    }

    private Optional<EmailAddress> address() {
        return EmailAddress.parse(signIn().getAuthNote(ADDRESS_NOTE));
    }

    private AuthenticationSessionModel signIn() {
        return context.signIn();
    }
}
