package jp.machi_id.keycloak.demand;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes {@link LevelCeilingAuthenticator}s. */
public final class LevelCeilingAuthenticatorFactory implements AuthenticatorFactory {

    private static final Authenticator AUTHENTICATOR = new LevelCeilingAuthenticator();

    @Override
    public Authenticator create(KeycloakSession session) {
        return AUTHENTICATOR;
    }

    @Override
    public String getId() {
        return "level-ceiling";
    }

    @Override
    public String getDisplayType() {
        return "Highest level of the flow";
    }

    @Override
    public String getHelpText() {
        return "Tells the relying party at once when it asks for more than this flow reaches.";
    }

    /** None: nothing is guessed here. */
    @Override
    public String getReferenceCategory() {
        return getId();
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

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public void init(Config.Scope options) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
