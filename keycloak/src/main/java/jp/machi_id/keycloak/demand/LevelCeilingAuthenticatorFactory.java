package jp.machi_id.keycloak.demand;

import java.util.List;
import jp.machi_id.keycloak.step.StepFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes {@link LevelCeilingAuthenticator}s. */
public final class LevelCeilingAuthenticatorFactory extends StepFactory {

    public LevelCeilingAuthenticatorFactory() {
        super(
                "level-ceiling",
                "Highest level of the flow",
                "Tells the relying party at once when it asks for more than this flow reaches.",
                "level-ceiling",
                new LevelCeilingAuthenticator());
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of(
                new ProviderConfigProperty(
                        LevelCeilingAuthenticator.HIGHEST,
                        "Highest level",
                        "Number of the highest level that this flow reaches",
                        ProviderConfigProperty.STRING_TYPE,
                        "2"));
    }
}
