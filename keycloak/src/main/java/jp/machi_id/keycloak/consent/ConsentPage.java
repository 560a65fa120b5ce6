package jp.machi_id.keycloak.consent;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/** The page on which a citizen agrees, in the citizen's language. */
final class ConsentPage {

    static final String TEMPLATE = "consents.ftl";

    private final LoginFormsProvider form;

    /**
     * @param ticked which purposes begin ticked
     * @param firstTime whether the citizen has never decided anything
     */
    ConsentPage(
            RequiredActionContext context,
            List<Purpose> purposes,
            Predicate<Purpose> ticked,
            boolean firstTime) {
        Locale locale = context.getSession().getContext().resolveLocale(context.getUser());
        form =
                context.form()
                        .setAttribute(
                                "purposes",
                                purposes.stream()
                                        .map(each -> shown(each, locale, ticked.test(each)))
                                        .toList())
                        .setAttribute("firstTime", firstTime);
    }

    ConsentPage error(String messageKey) {
        form.addError(new FormMessage(ConsentAnswer.FIELD_CONSENT, messageKey));
        return this;
    }

    Response render() {
        return form.createForm(TEMPLATE);
    }

    private static Map<String, Object> shown(Purpose purpose, Locale locale, boolean ticked) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", purpose.code());
        shown.put("version", purpose.version());
        shown.put("required", purpose.required());
        shown.put("name", purpose.name(locale));
        shown.put("summary", purpose.summary(locale));
        shown.put("documentUrl", purpose.documentUrl());
        shown.put("given", ticked);
        return shown;
    }
}
