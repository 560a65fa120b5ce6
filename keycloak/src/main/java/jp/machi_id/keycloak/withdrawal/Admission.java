package jp.machi_id.keycloak.withdrawal;

import java.util.Optional;
import jp.machi_id.keycloak.staff.Staff;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Whether a sign-in may change or end what a citizen has with the city. */
public final class Admission {

    public static final String STAFF = "leavingNotForStaff";
    static final String OTHER_CITIZEN = "leavingOtherCitizen";
    static final String NOT_FRESH = "leavingNotFresh";

    private static final int TWO_STEPS = 2;

    private Admission() {}

    /** Message for whom it does not admit. */
    public static Optional<String> refusal(RequiredActionContext context) {
        if (Staff.includes(context.getRealm(), context.getUser())) {
            return Optional.of(STAFF);
        }
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        UserSessionModel before =
                new AuthenticationSessionManager(context.getSession()).getUserSession(signIn);
        if (before != null && !context.getUser().equals(before.getUser())) {
            // Keycloak would notice as well, but only after the action.
            return Optional.of(OTHER_CITIZEN);
        }
        return isFresh(context, before) ? Optional.empty() : Optional.of(NOT_FRESH);
    }

    /**
     * Whether both steps happened in this very sign-in: there was no session that could have lent
     * one, or Keycloak was made to ask for everything anew.
     */
    private static boolean isFresh(RequiredActionContext context, UserSessionModel before) {
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        AcrStore levels = new AcrStore(context.getSession(), signIn);
        boolean bySessionAlone =
                Boolean.parseBoolean(signIn.getAuthNote(AuthenticationManager.SSO_AUTH));
        return levels.getLevelOfAuthenticationFromCurrentAuthentication() >= TWO_STEPS
                && !bySessionAlone
                && (before == null || AuthenticatorUtil.isForcedReauthentication(signIn));
    }
}
