package jp.machi_id.keycloak.mynumber;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.machi_id.keycloak.audit.Act;
import jp.machi_id.keycloak.capture.ChangeCapture;
import jp.machi_id.keycloak.staff.Staff;
import jp.machi_id.keycloak.step.Step;
import jp.machi_id.keycloak.verified.VerifiedFields;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;

/**
 * Shows what the card says beside what the profile says, and writes it once the citizen agrees:
 * fields, marks, the mark of the change and the event in one transaction. Nothing is shown when all
 * of it is in the profile and marked, or the citizen has declined the very same before.
 */
public final class DetailsAuthenticator extends Step {

    /** Ours, not one that OpenID registers: the public key infrastructure of the card (JPKI). */
    static final String TRUST_FRAMEWORK = "jp_jpki";

    /** Names on the page, and of the profile's attributes. */
    private static final Map<String, String> SHOWN =
            Map.of(
                    "lastName", CardDetails.FAMILY_NAME,
                    "firstName", CardDetails.GIVEN_NAME,
                    "birthdate", "birthdate",
                    "gender", "gender",
                    "town", "address_town",
                    "rest", "address_rest");

    private static final String TEMPLATE = "card-details.ftl";
    private static final String FIELD_ACTION = "action";
    private static final String CONFIRM = "confirm";
    private static final String DECLINE = "decline";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        Optional<CardDetails> details = details(context);
        if (details.isEmpty() || !isNews(context.getUser(), details.get())) {
            context.success();
        } else {
            context.challenge(page(context, details.get()).createForm(TEMPLATE));
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        Optional<CardDetails> details = details(context);
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        String action = form.getFirst(FIELD_ACTION);
        if (details.isEmpty()) {
            context.success();
        } else if (DECLINE.equals(action)) {
            VerifiedFields.decline(context.getUser(), details.get().values());
            context.success();
        } else if (CONFIRM.equals(action)) {
            confirm(context, details.get(), form);
        } else {
            context.challenge(page(context, details.get()).createForm(TEMPLATE));
        }
    }

    private static void confirm(
            AuthenticationFlowContext context,
            CardDetails shown,
            MultivaluedMap<String, String> form) {
        Optional<CardDetails> agreed =
                shown.wholeName().isEmpty()
                        ? Optional.of(shown)
                        : shown.withName(
                                form.getFirst(CardDetails.FAMILY_NAME),
                                form.getFirst(CardDetails.GIVEN_NAME));
        if (agreed.isEmpty()) {
            LoginFormsProvider page = page(context, shown);
            page.addError(new FormMessage(CardDetails.FAMILY_NAME, "cardNameNotTheSame"));
            page.setAttribute("familyName", text(form, CardDetails.FAMILY_NAME));
            page.setAttribute("givenName", text(form, CardDetails.GIVEN_NAME));
            context.challenge(page.createForm(TEMPLATE));
            return;
        }
        takeOver(context, agreed.get().values());
        context.success();
    }

    private static void takeOver(AuthenticationFlowContext context, Map<String, String> values) {
        UserModel user = context.getUser();
        long confirmedAt =
                CardHolder.after(context.getSession(), context.getAuthenticationSession())
                        .orElseThrow()
                        .confirmedAt();
        values.forEach(user::setSingleAttribute);
        if (values.containsKey("address_town") && !values.containsKey("address_rest")) {
            user.removeAttribute("address_rest");
        }
        VerifiedFields.of(TRUST_FRAMEWORK, Instant.ofEpochSecond(confirmedAt), values).write(user);
        ChangeCapture.changed(context.getSession(), context.getRealm().getId(), user.getId());
        Act.CARD_DETAILS_TAKEN_OVER
                .of(context.newEvent().event(EventType.UPDATE_PROFILE).user(user))
                .detail("fields", String.join(" ", values.keySet()))
                .success();
    }

    /** What the card says, as far as the profile's own rules take it; nothing for staff. */
    private static Optional<CardDetails> details(AuthenticationFlowContext context) {
        if (Staff.includes(context.getRealm(), context.getUser())) {
            return Optional.empty();
        }
        KeycloakSession session = context.getSession();
        IdentityProviderModel model =
                session.identityProviders().getByAlias(DigitalAgencyAppProviderFactory.ALIAS);
        return CardHolder.after(session, context.getAuthenticationSession())
                .map(
                        holder ->
                                CardDetails.of(
                                        holder, new DigitalAgencyAppConfig(model).municipality()))
                .map(details -> valid(session, context.getUser(), details))
                .filter(
                        details ->
                                !details.values().isEmpty() || !details.wholeName().isEmpty());
    }

    @SuppressWarnings("unchecked") // Keycloak's varargs of consumers; no array of ours gets out.
    private static CardDetails valid(
            KeycloakSession session, UserModel user, CardDetails details) {
        Map<String, List<String>> whole = new LinkedHashMap<>();
        details.values().forEach((name, value) -> whole.put(name, List.of(value)));
        Attributes attributes =
                session.getProvider(UserProfileProvider.class)
                        .create(UserProfileContext.USER_API, whole, user)
                        .getAttributes();
        Map<String, String> valid = new LinkedHashMap<>(details.values());
        valid.keySet().removeIf(name -> !attributes.validate(name, error -> {}));
        return new CardDetails(valid, details.wholeName());
    }

    private static boolean isNews(UserModel user, CardDetails details) {
        Optional<VerifiedFields> kept = VerifiedFields.read(user);
        if (kept.isEmpty()) {
            return true;
        }
        Set<String> standing = kept.get().standing(user);
        boolean allStand =
                details.values().entrySet().stream()
                        .allMatch(
                                each ->
                                        standing.contains(each.getKey())
                                                && each.getValue()
                                                        .equals(
                                                                user.getFirstAttribute(
                                                                        each.getKey())));
        boolean nameStands =
                details.wholeName().isEmpty()
                        || standing.containsAll(
                                Set.of(CardDetails.FAMILY_NAME, CardDetails.GIVEN_NAME));
        return !(allStand && nameStands) && !kept.get().isDeclined(details.values());
    }

    private static LoginFormsProvider page(AuthenticationFlowContext context, CardDetails details) {
        UserModel user = context.getUser();
        Locale locale = context.getSession().getContext().resolveLocale(user);
        Map<String, String> card = new LinkedHashMap<>();
        Map<String, String> now = new LinkedHashMap<>();
        SHOWN.forEach(
                (shown, name) -> {
                    String value = details.values().getOrDefault(name, "");
                    String current = Objects.toString(user.getFirstAttribute(name), "");
                    boolean differs = !value.isEmpty() && !current.equals(value);
                    card.put(shown, readable(name, value, locale));
                    now.put(shown, differs ? readable(name, current, locale) : "");
                });
        return context.form()
                .setAttribute("card", card)
                .setAttribute("current", now)
                .setAttribute("wholeName", details.wholeName())
                .setAttribute("familyName", "")
                .setAttribute("givenName", "");
    }

    private static String readable(String name, String value, Locale locale) {
        if (!name.equals("birthdate") || value.isEmpty()) {
            return value;
        }
        try {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(LocalDate.parse(value));
        } catch (DateTimeException notADate) {
            return value;
        }
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value;
    }

    @Override
    public boolean requiresUser() {
        return true;
    }
}
