package jp.machi_id.keycloak.mynumber;

import jp.machi_id.keycloak.step.MethodStepFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;

/** Makes {@link LinkCardAuthenticator}s. */
public final class LinkCardAuthenticatorFactory extends MethodStepFactory {

    public LinkCardAuthenticatorFactory() {
        super(
                "mynumber-link",
                "My Number card for the account signed in",
                "First broker login: links the card to the account that asked for it.",
                "my-number-card",
                new LinkCardAuthenticator());
    }

    /** Beside the way of who is not signed in yet. */
    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {
            Requirement.REQUIRED, Requirement.ALTERNATIVE, Requirement.DISABLED
        };
    }
}
