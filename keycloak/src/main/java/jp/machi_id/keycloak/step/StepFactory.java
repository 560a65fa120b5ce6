package jp.machi_id.keycloak.step;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Gives the one instance of a step, which a flow has or has not; configured by nothing, unless it says so. */
public abstract class StepFactory implements AuthenticatorFactory {

    private final String id;
    private final String displayType;
    private final String helpText;
    private final String category;
    private final Authenticator step;

    /**
     * @param id of the provider, as the realm's flows name it
     * @param displayType its name in the console
     * @param helpText what it does, in the console
     * @param category never one of Keycloak's: those of them that stand for a factor have wrong guesses counted by
     *     its brute-force detection as well, and a right password would wipe them
     */
    protected StepFactory(
            String id, String displayType, String helpText, String category, Authenticator step) {
        this.id = id;
        this.displayType = displayType;
        this.helpText = helpText;
        this.category = category;
        this.step = step;
    }

    @Override
    public final Authenticator create(KeycloakSession session) {
        return step;
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
    public final String getReferenceCategory() {
        return category;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
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
    public final boolean isUserSetupAllowed() {
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
