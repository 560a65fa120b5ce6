package jp.machi_id.keycloak.secondstep;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import jp.machi_id.keycloak.assurance.Method;
import jp.machi_id.keycloak.assurance.MethodsUsed;
import jp.machi_id.keycloak.authentication.ProvenAddress;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * One second step, from the way proposed to the proof. Where the mailbox was proven before (a reset,
 * a first sign-in with LINE or a card), a code to it proves nothing more: then the citizen takes
 * another way that they have, and who has none has done all there is.
 */
final class SecondStep {

    private static final String TEMPLATE = "select-authenticator.ftl";
    private static final String FIELD_ACTION = "action";
    private static final String OTHER_WAY = "other-way";
    private static final String FIELD_WAY = "way";
    private static final String WAY_NOTE = "machi-second-step";

    private final AuthenticationFlowContext context;
    private final boolean mailboxProven;
    private final List<Way> open;

    SecondStep(AuthenticationFlowContext context) {
        this.context = context;
        this.mailboxProven = ProvenAddress.isProven(session(), context.getUser().getEmail());
        this.open = WaysOpen.to(context.getRealm(), context.getUser(), mailboxProven);
    }

    /** First view, or a reload. */
    void enter() {
        if (hasUsedPasskey()) {
            context.success();
        } else if (open.isEmpty() && mailboxProven) {
            MethodsUsed.add(session(), Method.EMAIL_CODE);
            context.success();
        } else if (open.isEmpty()) {
            context.getEvent().user(context.getUser()).error(Errors.INVALID_USER_CREDENTIALS);
            context.failure(AuthenticationFlowError.CREDENTIAL_SETUP_REQUIRED);
        } else {
            show(way());
        }
    }

    void handle() {
        MultivaluedMap<String, String> input = context.getHttpRequest().getDecodedFormParameters();
        Optional<Way> chosen = wayNamed(input.getFirst(FIELD_WAY));
        if (hasUsedPasskey() || open.isEmpty()) {
            enter();
        } else if (OTHER_WAY.equals(input.getFirst(FIELD_ACTION))) {
            choose();
        } else if (chosen.isPresent()) {
            session().setAuthNote(WAY_NOTE, chosen.get().id());
            show(chosen.get());
        } else {
            decorate();
            way().page(context).handle().ifPresent(method -> succeed(method, input));
        }
    }

    /** A passkey is something the citizen has, unlocked by something they know or are. */
    private boolean hasUsedPasskey() {
        return MethodsUsed.includes(session(), Method.DEVICE_PASSKEY)
                || MethodsUsed.includes(session(), Method.SYNCED_PASSKEY);
    }

    private void show(Way way) {
        decorate();
        way.page(context).enter();
    }

    private void choose() {
        context.form()
                .setAttribute("ways", open.stream().map(Way::id).toList())
                .setAttribute("helpAtCounter", mailboxProven);
        context.challenge(context.form().createForm(TEMPLATE));
    }

    private void succeed(Method method, MultivaluedMap<String, String> input) {
        MethodsUsed.add(session(), method);
        if (asksForTrust()) {
            AuthenticatorUtils.processRememberMe(context, input);
        }
        session().removeAuthNote(WAY_NOTE);
        context.getEvent().detail(Details.CREDENTIAL_TYPE, method.amr());
        context.success();
    }

    /** What each way's page shows besides its question. */
    private void decorate() {
        context.form()
                .setAttribute("otherWays", open.size() > 1)
                .setAttribute("helpAtCounter", mailboxProven)
                .setAttribute("asksForTrust", asksForTrust());
    }

    /** Whoever comes from LINE has not passed the page that asks whether the device is theirs. */
    private boolean asksForTrust() {
        return context.getRealm().isRememberMe()
                && LoginActionsService.POST_BROKER_LOGIN_PATH.equals(
                        session().getAuthNote(AuthenticationProcessor.CURRENT_FLOW_PATH));
    }

    private Way way() {
        return wayNamed(session().getAuthNote(WAY_NOTE)).orElseGet(() -> open.get(0));
    }

    private Optional<Way> wayNamed(String id) {
        return open.stream().filter(way -> way.id().equals(id)).findFirst();
    }

    private AuthenticationSessionModel session() {
        return context.getAuthenticationSession();
    }
}
