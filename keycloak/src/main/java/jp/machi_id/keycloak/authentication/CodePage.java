package jp.machi_id.keycloak.authentication;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import jp.machi_id.keycloak.onetimecode.CodeLimits;
import jp.machi_id.keycloak.onetimecode.CodePurpose;
import jp.machi_id.keycloak.onetimecode.CodeStatus;
import jp.machi_id.keycloak.onetimecode.OneTimeCodeProvider;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/**
 * The page that asks for the code. What it shows depends on the purpose and on the counters, never
 * on whether an account exists.
 */
final class CodePage {

    static final String TEMPLATE = "one-time-code.ftl";
    static final String FIELD_CODE = "code";

    private final LoginFormsProvider form;

    CodePage(
            StepContext context,
            CodePurpose purpose,
            Recipient recipient,
            CodeLimits limits,
            CodeStatus status) {
        String address = recipient.address().value();
        form =
                context.form()
                        .setAttribute("purpose", purpose.id())
                        .setAttribute("maskedEmail", recipient.address().masked())
                        // A stranger typed it a moment ago and wants to see a mistyped letter.
                        .setAttribute("emailAddress", recipient.isStranger() ? address : "")
                        .setAttribute("codeLength", OneTimeCodeProvider.CODE_LENGTH)
                        .setAttribute("expiresInMinutes", minutes(limits.timeToLive()))
                        .setAttribute("resendWaitSeconds", seconds(status.resendWait()))
                        .setAttribute("canChangeAddress", recipient.isStranger());
    }

    CodePage error(String messageKey) {
        form.addError(new FormMessage(FIELD_CODE, messageKey));
        return this;
    }

    CodePage info(String messageKey) {
        form.setInfo(messageKey);
        return this;
    }

    Response render() {
        return form.createForm(TEMPLATE);
    }

    static long minutes(Duration duration) {
        return Math.max(1, duration.toMinutes());
    }

    private static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
