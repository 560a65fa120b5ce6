package jp.machi_id.keycloak.registration;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Registers {@link RegistrationMethodCondition}. */
public final class RegistrationMethodConditionFactory implements ConditionalAuthenticatorFactory {

    private static final Requirement[] REQUIREMENTS = {Requirement.REQUIRED, Requirement.DISABLED};

    private final RegistrationMethodCondition condition = new RegistrationMethodCondition();

    @Override
    public ConditionalAuthenticator getSingleton() {
        return condition;
    }

    @Override
    public String getId() {
        return "conditional-registration-method";
    }

    @Override
    public String getDisplayType() {
        return "Condition - passkey or password";
    }

    @Override
    public String getHelpText() {
        return "Holds when the method was chosen on the page of registration-choice.";
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        ProviderConfigProperty method =
                new ProviderConfigProperty(
                        RegistrationMethodCondition.OPTION_METHOD,
                        "Method",
                        "What the citizen chose.",
                        ProviderConfigProperty.LIST_TYPE,
                        RegistrationMethod.PASSWORD.id(),
                        Stream.of(RegistrationMethod.values())
                                .map(RegistrationMethod::id)
                                .toArray(String[]::new));
        return List.of(method);
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
