package jp.machi_id.keycloak.secondstep;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes {@link SecondStepAuthenticator}s. */
public final class SecondStepAuthenticatorFactory implements AuthenticatorFactory {

    private static final Authenticator AUTHENTICATOR = new SecondStepAuthenticator();

    @Override
    public Authenticator create(KeycloakSession session) {
        return AUTHENTICATOR;
    }

    @Override
    public String getId() {
        return "second-step";
    }

    @Override
    public String getDisplayType() {
        return "Second step";
    }

    @Override
    public String getHelpText() {
        return "Passkey, authenticator app, e-mail code or recovery code, whichever the citizen has and chooses.";
    }

    /** None of Keycloak's: its brute-force detection does not count here, our limits do. */
    @Override
    public String getReferenceCategory() {
        return getId();
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
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
