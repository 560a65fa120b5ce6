package jp.machi_id.keycloak.authentication;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import jp.machi_id.keycloak.onetimecode.CodePurpose;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Two pages: page 1 asks for an address, page 2 for the code that was sent there. */
public final class AddressCodeSteps {

    private static final String TEMPLATE = "email-address.ftl";
    private static final String FIELD_EMAIL = "email";
    private static final String FIELD_ACTION = "action";
    private static final String CHANGE_ADDRESS = "change-address";
    private static final String ADDRESS_NOTE = "machi-address-to-prove";

    private final StepContext context;
    private final CodePurpose purpose;
    private final Function<EmailAddress, Recipient> recipientOf;
    private final AnswerTime answerTime = AnswerTime.start();

    /**
     * @param recipientOf who answers under an address; asked once for every request
     */
    public AddressCodeSteps(
            StepContext context,
            CodePurpose purpose,
            Function<EmailAddress, Recipient> recipientOf) {
        this.context = context;
        this.purpose = purpose;
        this.recipientOf = recipientOf;
    }

    /** First view, or a reload of whichever page was shown. */
    public void enter(String suggestedAddress) {
        Optional<EmailAddress> address = addressToProve();
        if (address.isPresent()) {
            codeStep(address.get()).enter();
        } else {
            context.show(addressPage(suggestedAddress, null));
        }
    }

    /** Asks for an address anew, with what is wrong with the one before. */
    public void ask(String address, String errorKey) {
        context.show(addressPage(address, errorKey));
    }

    /** Handles what was sent from either page; the proven address, or empty with a page set. */
    public Optional<EmailAddress> handle() {
        var input = context.input();
        Optional<EmailAddress> address = addressToProve();
        if (CHANGE_ADDRESS.equals(input.getFirst(FIELD_ACTION))) {
            session().removeAuthNote(ADDRESS_NOTE);
            context.show(addressPage(address.map(EmailAddress::value).orElse(""), null));
            return Optional.empty();
        }
        if (address.isEmpty() || input.containsKey(FIELD_EMAIL)) {
            takeAddress(input.getFirst(FIELD_EMAIL));
            return Optional.empty();
        }
        if (codeStep(address.get()).handle()) {
            session().removeAuthNote(ADDRESS_NOTE);
            ProvenAddress.set(session(), address.get());
            return address;
        }
        return Optional.empty();
    }

    private void takeAddress(String typed) {
        EmailAddress.parse(typed)
                .ifPresentOrElse(
                        address -> {
                            session().setAuthNote(ADDRESS_NOTE, address.value());
                            codeStep(address).enter();
                        },
                        () -> context.show(addressPage(typed, "emailAddressInvalid")));
    }

    private CodeStep codeStep(EmailAddress address) {
        return new CodeStep(context, purpose, recipientOf.apply(address), answerTime);
    }

    private Response addressPage(String prefill, String errorKey) {
        var form =
                context.form()
                        .setAttribute("purpose", purpose.id())
                        .setAttribute("emailAddress", prefill == null ? "" : prefill);
        if (errorKey != null) {
            form.addError(new FormMessage(FIELD_EMAIL, errorKey));
        }
        return form.createForm(TEMPLATE);
    }

    private Optional<EmailAddress> addressToProve() {
        return EmailAddress.parse(session().getAuthNote(ADDRESS_NOTE));
    }

    private AuthenticationSessionModel session() {
        return context.signIn();
    }
}
