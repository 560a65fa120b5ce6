package jp.machi_id.keycloak.authentication;

import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import jp.machi_id.keycloak.mail.Mail;
import jp.machi_id.keycloak.mail.Mailer;
import jp.machi_id.keycloak.onetimecode.CodeChallenge;
import jp.machi_id.keycloak.onetimecode.CodePurpose;
import jp.machi_id.keycloak.onetimecode.OneTimeCodeProvider;
import jp.machi_id.keycloak.onetimecode.SendResult;
import jp.machi_id.keycloak.onetimecode.Verdict;
import org.keycloak.events.Errors;
import org.keycloak.sessions.AuthenticationSessionModel;

/** One code, from the mail to the verdict, within a step of a flow. */
final class CodeStep {

    private static final String FIELD_ACTION = "action";
    private static final String RESEND = "resend";

    private final StepContext context;
    private final CodePurpose purpose;
    private final Recipient recipient;
    private final AnswerTime answerTime;
    private final OneTimeCodeProvider codes;
    private final CodeChallenge challenge;

    CodeStep(
            StepContext context,
            CodePurpose purpose,
            Recipient recipient,
            AnswerTime answerTime) {
        this.context = context;
        this.purpose = purpose;
        this.recipient = recipient;
        this.answerTime = answerTime;
        this.codes = context.session().getProvider(OneTimeCodeProvider.class);
        this.challenge = challenge();
    }

    private CodeChallenge challenge() {
        AuthenticationSessionModel session = context.signIn();
        return new CodeChallenge(
                context.realm().getId(),
                session.getParentSession().getId() + "." + session.getTabId(),
                purpose,
                recipient.address().value(),
                recipient.citizenId(),
                context.connection().getRemoteAddr(),
                recipient.decoy());
    }

    /** Shows the page, and sends a code unless one is out already (the page was reloaded). */
    void enter() {
        if (codes.status(challenge).live()) {
            context.show(page().render());
        } else {
            send(null);
        }
    }

    /**
     * Handles a click on the page.
     *
     * @return true when the code was right; else the next page is set
     */
    boolean handle() {
        var input = context.input();
        if (RESEND.equals(input.getFirst(FIELD_ACTION))) {
            send("oneTimeCodeResent");
            return false;
        }
        Verdict verdict = codes.verify(challenge, input.getFirst(CodePage.FIELD_CODE));
        if (verdict == Verdict.ACCEPTED) {
            return true;
        }
        refuse(verdict);
        return false;
    }

    /** Shows the page with an error that is not about the code. */
    void refuse(String messageKey) {
        context.insist(page().error(messageKey).render());
    }

    private void send(String infoKey) {
        SendResult result = codes.issue(challenge);
        CompletableFuture<Void> mail =
                result.outcome() == SendResult.Outcome.SENT
                        ? mail(result)
                        : CompletableFuture.completedFuture(null);
        if (recipient.isStranger()) {
            answerTime.even(context.session());
        }
        boolean failed = answerTime.failedEarly(mail);
        Response page =
                failed ? page().error("oneTimeCodeNotSent").render() : page(result, infoKey);
        if (isClosed(result)) {
            context.refuse(page, Errors.USER_TEMPORARILY_DISABLED);
        } else {
            context.show(page);
        }
    }

    private static boolean isClosed(SendResult result) {
        return result.outcome() == SendResult.Outcome.TOO_MANY_SENDS
                || result.outcome() == SendResult.Outcome.TOO_MANY_ATTEMPTS;
    }

    private Response page(SendResult result, String infoKey) {
        CodePage page = page();
        return switch (result.outcome()) {
            case SENT -> infoKey == null ? page.render() : page.info(infoKey).render();
            case TOO_SOON -> page.render();
            case TOO_MANY_SENDS -> page.error("oneTimeCodeTooManySends").render();
            case TOO_MANY_ATTEMPTS -> page.error("oneTimeCodeTooManyAttempts").render();
        };
    }

    private CompletableFuture<Void> mail(SendResult result) {
        Mail mail =
                recipient.decoy()
                        ? recipient.insteadOfCode()
                        : CodeMails.code(
                                recipient.address(),
                                result.code(),
                                purpose,
                                CodePage.minutes(codes.limits().timeToLive()));
        return new Mailer(context.session())
                .send(mail, () -> codes.undelivered(challenge, result.sentAt()));
    }

    private void refuse(Verdict verdict) {
        Response page = page().error(messageKey(verdict)).render();
        switch (verdict) {
            case WRONG -> context.refuse(page, Errors.INVALID_USER_CREDENTIALS);
            case TOO_MANY_ATTEMPTS -> context.refuse(page, Errors.USER_TEMPORARILY_DISABLED);
            default -> context.show(page);
        }
    }

    private static String messageKey(Verdict verdict) {
        return switch (verdict) {
            case MISSING -> "oneTimeCodeMissing";
            case EXPIRED -> "oneTimeCodeExpired";
            case UNDELIVERED -> "oneTimeCodeNotSent";
            case TOO_MANY_ATTEMPTS -> "oneTimeCodeTooManyAttempts";
            case MALFORMED, WRONG, ACCEPTED -> "oneTimeCodeInvalid";
        };
    }

    private CodePage page() {
        return new CodePage(context, purpose, recipient, codes.limits(), codes.status(challenge));
    }
}
