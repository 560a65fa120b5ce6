package jp.machi_id.keycloak.reset;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes {@link ResetWayCondition}s. */
public final class ResetWayConditionFactory implements ConditionalAuthenticatorFactory {

    private static final ConditionalAuthenticator CONDITION = new ResetWayCondition();
    private static final Requirement[] REQUIREMENTS = {Requirement.REQUIRED, Requirement.DISABLED};

    @Override
    public String getId() {
        return "conditional-reset-way";
    }

    @Override
    public String getDisplayType() {
        return "Condition - way of the reset";
    }

    @Override
    public String getHelpText() {
        return "Holds when the citizen chose the way: mail or counter.";
    }

    @Override
    public ConditionalAuthenticator getSingleton() {
        return CONDITION;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of(
                new ProviderConfigProperty(
                        ResetWayCondition.WAY,
                        "Way",
                        "mail or counter",
                        ProviderConfigProperty.STRING_TYPE,
                        ResetWay.MAIL.id()));
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return REQUIREMENTS.clone();
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public void init(Config.Scope options) {
        // Nothing to configure.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
