package jp.machi_id.keycloak.factors;

import java.util.List;
import java.util.Set;
import jp.machi_id.keycloak.staff.Staff;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.WebAuthnPasswordlessRegisterFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Has staff who have neither passkey nor authenticator app choose one and set it up, in the sign-in
 * that a code by mail let them begin. There is no way round it: who leaves is not signed in.
 */
public final class StaffFactorAction implements RequiredActionProvider, RequiredActionFactory {

    static final String ID = "machi-staff-factor";

    private static final String TEMPLATE = "select-authenticator.ftl";
    private static final String FIELD_WAY = "way";
    private static final String PASSKEY = "passkey";
    private static final String APP = "app";
    private static final String NEW_PASSKEY = WebAuthnPasswordlessRegisterFactory.PROVIDER_ID;
    private static final String NEW_APP = UserModel.RequiredAction.CONFIGURE_TOTP.name();
    private static final Set<String> ENROLMENTS = Set.of(NEW_PASSKEY, NEW_APP);

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        UserModel user = context.getUser();
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        boolean chosen = signIn.getRequiredActions().stream().anyMatch(ENROLMENTS::contains);
        if (!chosen && Staff.includes(context.getRealm(), user) && !WaysIn.hasStaffFactor(user)) {
            signIn.addRequiredAction(ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        context.challenge(
                context.form()
                        .setAttribute("ways", List.of(PASSKEY, APP))
                        .setAttribute("forStaff", true)
                        .createForm(TEMPLATE));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        String way = context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD_WAY);
        if (PASSKEY.equals(way)) {
            begin(context, NEW_PASSKEY);
        } else if (APP.equals(way)) {
            begin(context, NEW_APP);
        } else {
            requiredActionChallenge(context);
        }
    }

    private static void begin(RequiredActionContext context, String action) {
        context.getAuthenticationSession().addRequiredAction(action);
        context.success();
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Passkey or authenticator app for staff";
    }

    @Override
    public void init(Config.Scope options) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
