package jp.machi_id.keycloak.step;

import java.util.List;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Gives the one instance of a condition, configured by one option. */
public abstract class ConditionFactory extends StepFactory
        implements ConditionalAuthenticatorFactory {

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
        super(id, displayType, helpText, REFERENCE_CATEGORY, condition);
        this.option = option;
        this.condition = condition;
    }

    @Override
    public final ConditionalAuthenticator getSingleton() {
        return condition;
    }

    @Override
    public final boolean isConfigurable() {
        return true;
    }

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        return List.of(option);
    }
}
