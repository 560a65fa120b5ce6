package jp.machi_id.keycloak.factors;

import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.DeleteCredentialAction;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;

/** A way to sign in is removed, unless it is the last. */
public final class GuardedDeleteCredential extends DeleteCredentialAction {

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        FactorChange change = new FactorChange(context);
        if (change.mayBegin() && leavesAWayIn(context, change)) {
            chosen(context).ifPresent(credential -> describe(context, credential));
            super.requiredActionChallenge(context);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        FactorChange change = new FactorChange(context);
        if (change.mayFinish() && leavesAWayIn(context, change)) {
            super.processAction(context);
        }
    }

    /** Before Keycloak's own of the same name. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    private static boolean leavesAWayIn(RequiredActionContext context, FactorChange change) {
        Optional<String> refusal =
                chosen(context)
                        .flatMap(
                                credential ->
                                        new WaysIn(context.getRealm(), context.getSession())
                                                .objectionToRemoving(context.getUser(), credential));
        refusal.ifPresent(change::refuse);
        return refusal.isEmpty();
    }

    private static Optional<CredentialModel> chosen(RequiredActionContext context) {
        String id = context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_PARAMETER);
        return Optional.ofNullable(id)
                .map(context.getUser().credentialManager()::getStoredCredentialById);
    }

    private static void describe(RequiredActionContext context, CredentialModel credential) {
        String name = credential.getUserLabel();
        context.form()
                .setAttribute("credentialType", credential.getType())
                .setAttribute("credentialName", name == null ? "" : name);
    }
}
