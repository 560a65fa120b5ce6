package jp.machi_id.keycloak.mynumber;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.machi_id.keycloak.assurance.MethodsUsed;
import jp.machi_id.keycloak.staff.Staff;
import jp.machi_id.keycloak.step.Step;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.events.Errors;
import org.keycloak.models.Constants;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * After a sign-in with the card: gives level 3, if the app's {@code acr} is one that counts and the
 * card is this account's. A condition of Keycloak's would give it only to whom it was asked for,
 * and without looking.
 */
public final class AssuredAuthenticator extends Step {

    /** The levels that a card and its PIN reach: all that there are. */
    private static final int CARD_LEVEL = 3;

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        KeycloakSession session = context.getSession();
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        Optional<CardHolder> holder = CardHolder.after(session, signIn);
        boolean isStaff = Staff.includes(context.getRealm(), context.getUser());
        if (isStaff
                || holder.isEmpty()
                || !isAccepted(session, holder.get())
                || !isOwn(context, holder.get())) {
            context.getEvent().user(context.getUser()).error(Errors.IDENTITY_PROVIDER_ERROR);
            context.failure(
                    AuthenticationFlowError.IDENTITY_PROVIDER_ERROR,
                    context.form()
                            .setError(
                                    isStaff
                                            ? CardRefusal.NOT_FOR_STAFF
                                            : CardRefusal.SIGN_IN_FAILED)
                            .createErrorPage(Response.Status.UNAUTHORIZED));
            return;
        }
        MethodsUsed.addAll(signIn, holder.get().stepUpMethods());
        AcrStore levels = new AcrStore(session, signIn);
        IntStream.rangeClosed(1, CARD_LEVEL).forEach(levels::setLevelAuthenticated);
        signIn.setUserSessionNote(Constants.LOA_MAP, signIn.getAuthNote(Constants.LOA_MAP));
        context.success();
    }

    private static boolean isAccepted(KeycloakSession session, CardHolder holder) {
        IdentityProviderModel model =
                session.identityProviders().getByAlias(DigitalAgencyAppProviderFactory.ALIAS);
        return new DigitalAgencyAppConfig(model).acceptedAcrs().contains(holder.acr());
    }

    private static boolean isOwn(AuthenticationFlowContext context, CardHolder holder) {
        return new CardLinks(context.getSession(), context.getRealm())
                .cardOf(context.getUser())
                .filter(holder.subject()::equals)
                .isPresent();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }

    @Override
    public boolean requiresUser() {
        return true;
    }
}
