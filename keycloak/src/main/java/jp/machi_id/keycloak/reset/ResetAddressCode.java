package jp.machi_id.keycloak.reset;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.machi_id.keycloak.authentication.AddressCodeSteps;
import jp.machi_id.keycloak.authentication.EmailAddress;
import jp.machi_id.keycloak.authentication.Recipient;
import jp.machi_id.keycloak.authentication.StepContext;
import jp.machi_id.keycloak.mail.Mail;
import jp.machi_id.keycloak.onetimecode.CodePurpose;
import jp.machi_id.keycloak.recovery.CounterCodePages;
import jp.machi_id.keycloak.step.Step;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The first pages of the flow: the address, then the code sent there, or the code of the counter. An
 * address without an account gets the same pages in the same time; a mail says so there, and no code
 * is right.
 */
final class ResetAddressCode extends Step {

    private static final String FIELD_ACTION = "action";
    private static final String USE_COUNTER_CODE = "use-counter-code";
    private static final String USE_MAIL = "use-mail";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        enter(context);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        String button = context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD_ACTION);
        if (USE_COUNTER_CODE.equals(button)) {
            ResetWay.COUNTER.choose(context.getAuthenticationSession());
            enter(context);
        } else if (USE_MAIL.equals(button)) {
            ResetWay.MAIL.choose(context.getAuthenticationSession());
            enter(context);
        } else if (isByCounter(context)) {
            identified(context, counter(context).handle());
        } else {
            identified(context, steps(context).handle().map(address -> user(context, address)));
        }
    }

    private static void enter(AuthenticationFlowContext context) {
        if (isByCounter(context)) {
            counter(context).enter(typedBefore(context));
        } else {
            steps(context).enter(typedBefore(context));
        }
    }

    private static void identified(AuthenticationFlowContext context, Optional<UserModel> user) {
        user.ifPresent(
                found -> {
                    context.setUser(found);
                    context.success();
                });
    }

    private static boolean isByCounter(AuthenticationFlowContext context) {
        return ResetWay.of(context.getAuthenticationSession()) == ResetWay.COUNTER;
    }

    private static CounterCodePages counter(AuthenticationFlowContext context) {
        return new CounterCodePages(
                StepContext.of(context),
                address ->
                        Optional.of(account(context, address).userId())
                                .filter(id -> !id.isEmpty())
                                .map(
                                        id ->
                                                context.getSession()
                                                        .users()
                                                        .getUserById(context.getRealm(), id)));
    }

    private static AddressCodeSteps steps(AuthenticationFlowContext context) {
        return new AddressCodeSteps(
                StepContext.of(context),
                CodePurpose.RESET_PASSWORD,
                address -> {
                    ResetAccount account = account(context, address);
                    return account.exists()
                            ? Recipient.stranger(address)
                            : Recipient.decoy(address, impossible(address, account.refusal()));
                });
    }

    private static Mail impossible(EmailAddress to, String reason) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("reason", reason);
        return new Mail("resetImpossibleSubject", "reset-impossible.ftl", to.value(), attributes);
    }

    private static UserModel user(AuthenticationFlowContext context, EmailAddress address) {
        return context.getSession()
                .users()
                .getUserById(context.getRealm(), account(context, address).userId());
    }

    private static ResetAccount account(AuthenticationFlowContext context, EmailAddress address) {
        return ResetAccount.of(
                context.getSession(),
                context.getRealm(),
                context.getAuthenticationSession(),
                address);
    }

    /** What was typed at the sign-in that led here. */
    private static String typedBefore(AuthenticationFlowContext context) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        String typed =
                session.getAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME);
        String hint = session.getClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM);
        return typed != null ? typed : hint;
    }

    @Override
    public boolean requiresUser() {
        return false;
    }
}
