package jp.machi_id.keycloak.consent;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import jp.machi_id.keycloak.audit.Act;
import jp.machi_id.keycloak.staff.Staff;
import jp.machi_id.keycloak.unfinished.UnfinishedAccount;
import jp.machi_id.keycloak.unfinished.UnfinishedRegistrations;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Asks a citizen to agree before a sign-in ends, whenever a consent that is required does not
 * stand: after any kind of registration, and when a text has a new version.
 */
final class ConsentsRequiredAction implements RequiredActionProvider {

    /** A citizen who leaves need not agree to a new text first. */
    private static final String LEAVING = "machi-withdraw";

    /** Comes before the consents: with the first of them an account counts as registered. */
    private static final String FIRST_PASSKEY = "machi-first-passkey";

    private static final String FIELD_ACTION = "action";
    private static final String DECLINE = "decline";

    /**
     * Decided anew at each sign-in and kept in it only: noted with the user, it would go on being
     * asked after the text is back at an older version.
     */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        if (isAsked(context)) {
            signIn.addRequiredAction(ConsentsRequiredActionFactory.ID);
        } else {
            signIn.removeRequiredAction(ConsentsRequiredActionFactory.ID);
        }
    }

    private static boolean isAsked(RequiredActionContext context) {
        String asked = context.getAuthenticationSession().getClientNote(Constants.KC_ACTION);
        if (LEAVING.equals(asked) || Staff.includes(context.getRealm(), context.getUser())) {
            return false;
        }
        if (context.getAuthenticationSession().getRequiredActions().contains(FIRST_PASSKEY)) {
            return false;
        }
        List<Purpose> required =
                Purposes.of(context.getRealm()).stream().filter(Purpose::required).toList();
        if (required.isEmpty()) {
            return false;
        }
        Map<String, Consent> latest = consents(context).latest();
        return !required.stream().allMatch(purpose -> purpose.stands(latest.get(purpose.code())));
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        context.challenge(page(context).render());
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (DECLINE.equals(form.getFirst(FIELD_ACTION))) {
            decline(context);
            return;
        }
        List<Purpose> purposes = Purposes.of(context.getRealm());
        ConsentAnswer answer = ConsentAnswer.read(form);
        if (!answer.isAbout(purposes)) {
            context.challenge(page(context).error("consentDocumentChanged").render());
            return;
        }
        Map<String, Consent> latest = consents(context).latest();
        if (answer.lacksRequired(purposes)) {
            // With the ticks as they were sent, so that nothing is asked twice.
            ConsentPage again =
                    new ConsentPage(
                            context,
                            purposes,
                            purpose -> answer.ticked().contains(purpose.code()),
                            latest.isEmpty());
            context.challenge(again.error("consentRequired").render());
            return;
        }
        String client = context.getAuthenticationSession().getClient().getClientId();
        consents(context)
                .decide(
                        answer.decisions(purposes, latest),
                        latest.isEmpty()
                                ? ConsentOrigin.registration(client)
                                : ConsentOrigin.signIn(client),
                        context.getEvent());
        new UnfinishedRegistrations(context.getSession()).finish(context.getUser().getId());
        context.success();
    }

    /**
     * Ends this sign-in; the next one asks again. The account of who has only just registered goes
     * with it: they could neither use nor close it.
     */
    private static void decline(RequiredActionContext context) {
        UnfinishedAccount unfinished = new UnfinishedAccount(context.getSession());
        UserModel citizen = context.getUser();
        boolean registering = unfinished.is(citizen);
        // Stays readable in either language although the sign-in behind it is gone.
        Response page =
                context.getSession()
                        .getProvider(LoginFormsProvider.class)
                        .setAuthenticationSession(context.getAuthenticationSession())
                        .setDetachedAuthSession()
                        .setInfo(registering ? "registrationDeclined" : "consentsDeclined")
                        .createInfoPage();
        context.getEvent().clone().error(Errors.REJECTED_BY_USER);
        new AuthenticationSessionManager(context.getSession())
                .removeAuthenticationSession(
                        context.getRealm(), context.getAuthenticationSession(), true);
        if (registering) {
            unfinished.remove(citizen, Act.REGISTRATION_DECLINED);
        }
        context.challenge(page);
    }

    private static ConsentPage page(RequiredActionContext context) {
        Map<String, Consent> latest = consents(context).latest();
        return new ConsentPage(
                context,
                Purposes.of(context.getRealm()),
                purpose -> purpose.stands(latest.get(purpose.code())),
                latest.isEmpty());
    }

    private static CitizenConsents consents(RequiredActionContext context) {
        return new CitizenConsents(context.getSession(), context.getUser().getId());
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
