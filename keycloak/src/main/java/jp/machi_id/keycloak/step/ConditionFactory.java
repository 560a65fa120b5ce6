package jp.machi_id.keycloak.step;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Gives the one instance of a condition, configured by one option. */
public abstract class ConditionFactory implements ConditionalAuthenticatorFactory {

    private final String id;
    private final String displayType;
    private final String helpText;
    private final ProviderConfigProperty option;
    private final Condition condition;

    /**
     * @param id of the provider, as the realm's flows name it
     * @param displayType its name in the console
     * @param helpText when it holds, in the console
     */
    protected ConditionFactory(
            String id,
            String displayType,
            String helpText,
            ProviderConfigProperty option,
            Condition condition) {
        this.id = id;
        this.displayType = displayType;
        this.helpText = helpText;
        this.option = option;
        this.condition = condition;
    }

    @Override
    public final ConditionalAuthenticator getSingleton() {
        return condition;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getDisplayType() {
        return displayType;
    }

    @Override
    public final String getHelpText() {
        return helpText;
    }

    @Override
    public final boolean isConfigurable() {
        return true;
    }

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        return List.of(option);
    }

    @Override
    public final Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public final boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public final void init(Config.Scope options) {
        // Nothing to configure.
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public final void close() {
        // Holds nothing of its own.
    }
}
