package jp.machi_id.keycloak.mynumber;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import jp.machi_id.keycloak.assurance.UnmetRequirements;
import jp.machi_id.keycloak.staff.Staff;
import jp.machi_id.keycloak.step.Step;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.common.util.Time;
import org.keycloak.models.Constants;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.ClientSessionCode;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;

/**
 * Level 3 in the flow of the browser: tells the citizen that the card is needed, and leads to the
 * app. Who cannot be given level 3 by it, or has no card and says so, goes back to the relying
 * party with an error.
 *
 * <p>It never succeeds by itself: whoever comes back from the app goes on in the flow after the
 * provider, which gives the level.
 */
public final class StepUpAuthenticator extends Step {

    private static final String TEMPLATE = "card-step-up.ftl";
    private static final String FIELD_ACTION = "action";
    private static final String CONTINUE = "continue";
    private static final String CANCEL = "cancel";

    /** An account without a card gets one only if its two steps are no older than this. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final int TWO_STEPS = 2;

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (!isOffered(context)) {
            UnmetRequirements.answer(context);
        } else if (hasCard(context) || isFresh(context.getAuthenticationSession())) {
            context.challenge(page(context));
        } else {
            // Both steps anew: Keycloak itself asks for them when max_age has passed.
            context.getAuthenticationSession()
                    .setClientNote(
                            OIDCLoginProtocol.MAX_AGE_PARAM, String.valueOf(FRESH.toSeconds()));
            context.resetFlow();
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        String action =
                context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD_ACTION);
        if (CANCEL.equals(action)) {
            UnmetRequirements.answer(context);
        } else if (CONTINUE.equals(action) && isOffered(context)) {
            CardStepUp.begin(context.getAuthenticationSession(), context.getUser());
            context.forceChallenge(Response.seeOther(wayToTheApp(context)).build());
        } else {
            authenticate(context);
        }
    }

    private static Response page(AuthenticationFlowContext context) {
        return context.form()
                .setAttribute("email", context.getUser().getEmail())
                .setAttribute("cardLinked", hasCard(context))
                .createForm(TEMPLATE);
    }

    private static URI wayToTheApp(AuthenticationFlowContext context) {
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        String code =
                new ClientSessionCode<>(context.getSession(), context.getRealm(), signIn)
                        .getOrGenerateCode();
        return Urls.identityProviderAuthnRequest(
                context.getUriInfo().getBaseUri(),
                DigitalAgencyAppProviderFactory.ALIAS,
                context.getRealm().getName(),
                code,
                signIn.getClient().getClientId(),
                signIn.getTabId(),
                AuthenticationProcessor.getClientData(context.getSession(), signIn),
                null);
    }

    /** Staff prove themselves by passkey or authenticator app alone, so they do not reach level 3. */
    private static boolean isOffered(AuthenticationFlowContext context) {
        return DigitalAgencyAppProviderFactory.isOffered(context.getSession())
                && !Staff.includes(context.getRealm(), context.getUser());
    }

    private static boolean hasCard(AuthenticationFlowContext context) {
        return new CardLinks(context.getSession(), context.getRealm())
                .cardOf(context.getUser())
                .isPresent();
    }

    /** When two steps were reached last, in this sign-in or in the session that it goes on with. */
    static boolean isFresh(AuthenticationSessionModel signIn) {
        String levels = signIn.getAuthNote(Constants.LOA_MAP);
        if (levels == null) {
            return false;
        }
        try {
            Integer reached =
                    JsonSerialization.readValue(
                                    levels, new TypeReference<Map<Integer, Integer>>() {})
                            .get(TWO_STEPS);
            return reached != null && reached + FRESH.toSeconds() >= Time.currentTime();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public boolean requiresUser() {
        return true;
    }
}
