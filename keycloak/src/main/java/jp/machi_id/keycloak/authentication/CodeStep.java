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
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Errors;
import org.keycloak.services.util.ResolveRelative;
import org.keycloak.sessions.AuthenticationSessionModel;

/** One code, from the mail to the verdict, within a step of a flow. */
final class CodeStep {

    private static final String FIELD_ACTION = "action";
    private static final String RESEND = "resend";

    private final AuthenticationFlowContext context;
    private final CodePurpose purpose;
    private final Recipient recipient;
    private final AnswerTime answerTime;
    private final OneTimeCodeProvider codes;
    private final CodeChallenge challenge;

    CodeStep(
            AuthenticationFlowContext context,
            CodePurpose purpose,
            Recipient recipient,
            AnswerTime answerTime) {
        this.context = context;
        this.purpose = purpose;
        this.recipient = recipient;
        this.answerTime = answerTime;
        this.codes = context.getSession().getProvider(OneTimeCodeProvider.class);
        this.challenge = challenge();
    }

    private CodeChallenge challenge() {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        return new CodeChallenge(
                context.getRealm().getId(),
                session.getParentSession().getId() + "." + session.getTabId(),
                purpose,
                recipient.address().value(),
                recipient.citizenId(),
                context.getConnection().getRemoteAddr(),
                recipient.decoy());
    }

    /** Shows the page, and sends a code unless one is out already (the page was reloaded). */
    void enter() {
        if (codes.status(challenge).live()) {
            context.challenge(page().render());
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
        var input = context.getHttpRequest().getDecodedFormParameters();
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
        context.forceChallenge(page().error(messageKey).render());
    }

    private void send(String infoKey) {
        SendResult result = codes.issue(challenge);
        CompletableFuture<Void> mail =
                result.outcome() == SendResult.Outcome.SENT
                        ? mail(result)
                        : CompletableFuture.completedFuture(null);
        boolean failed = answerTime.failedEarly(mail);
        if (recipient.isStranger()) {
            answerTime.even();
        }
        context.challenge(failed ? page().error("oneTimeCodeNotSent").render() : page(result, infoKey));
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
                        ? CodeMails.accountExists(recipient.address(), portalUrl())
                        : CodeMails.code(
                                recipient.address(),
                                result.code(),
                                purpose,
                                CodePage.minutes(codes.limits().timeToLive()));
        return new Mailer(context.getSession())
                .send(mail, () -> codes.undelivered(challenge, result.sentAt()));
    }

    private String portalUrl() {
        var client = context.getAuthenticationSession().getClient();
        String url =
                ResolveRelative.resolveRelativeUri(
                        context.getSession(), client.getRootUrl(), client.getBaseUrl());
        return url == null ? "" : url;
    }

    private void refuse(Verdict verdict) {
        Response page = page().error(messageKey(verdict)).render();
        if (verdict == Verdict.WRONG || verdict == Verdict.TOO_MANY_ATTEMPTS) {
            context.getEvent().user(context.getUser()).error(Errors.INVALID_USER_CREDENTIALS);
            context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, page);
        } else {
            context.challenge(page);
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
