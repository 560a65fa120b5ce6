package jp.machi_id.keycloak.assurance;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.utils.AmrUtils;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The methods of a sign-in as the record of it tells them: {@code amr} values, separated by spaces. */
public final class SignInMethods {

    private SignInMethods() {}

    /** What opened a session, as its tokens say; {@code null} when nothing is known. */
    public static String of(UserSessionModel session) {
        Map<String, Integer> passed =
                AuthenticatorUtils.parseCompletedExecutions(
                        session.getNote(Constants.AUTHENTICATORS_COMPLETED));
        Set<String> methods =
                new LinkedHashSet<>(
                        AmrUtils.getAuthenticationExecutionReferences(passed, session.getRealm()));
        methods.addAll(MethodsUsed.of(session));
        return methods.isEmpty() ? null : String.join(" ", methods);
    }

    /** The method of the step at which a sign-in is; {@code null} when its step has none. */
    public static String tried(AuthenticationSessionModel session) {
        if (session == null) {
            return null;
        }
        String id = session.getAuthNote(AuthenticationProcessor.CURRENT_AUTHENTICATION_EXECUTION);
        RealmModel realm = session.getRealm();
        AuthenticationExecutionModel step =
                id == null ? null : realm.getAuthenticationExecutionById(id);
        if (step == null || step.getAuthenticatorConfig() == null) {
            return null;
        }
        var config = realm.getAuthenticatorConfigById(step.getAuthenticatorConfig());
        return config == null || config.getConfig() == null
                ? null
                : config.getConfig().get(Constants.AUTHENTICATION_EXECUTION_REFERENCE_VALUE);
    }
}
