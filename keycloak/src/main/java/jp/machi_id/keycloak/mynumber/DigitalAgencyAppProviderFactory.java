package jp.machi_id.keycloak.mynumber;

import java.time.Clock;
import java.util.List;
import org.keycloak.broker.provider.AbstractIdentityProviderFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes {@link DigitalAgencyAppProvider}s. */
public final class DigitalAgencyAppProviderFactory
        extends AbstractIdentityProviderFactory<DigitalAgencyAppProvider> {

    public static final String PROVIDER_ID = "digital-agency-app";

    /** Name of the one instance that a realm has. */
    public static final String ALIAS = "mynumber";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getName() {
        return "デジタル認証アプリ";
    }

    @Override
    public DigitalAgencyAppProvider create(KeycloakSession session, IdentityProviderModel model) {
        return new DigitalAgencyAppProvider(
                session, new DigitalAgencyAppConfig(model), Clock.systemUTC());
    }

    @Override
    public DigitalAgencyAppConfig createConfig() {
        return new DigitalAgencyAppConfig();
    }

    /** Whether the realm offers the card at all. */
    public static boolean isOffered(KeycloakSession session) {
        IdentityProviderModel model = session.identityProviders().getByAlias(ALIAS);
        return model != null && model.isEnabled() && PROVIDER_ID.equals(model.getProviderId());
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of(
                text(DigitalAgencyAppConfig.ACR_VALUES, "acr_values of the request"),
                text(
                        DigitalAgencyAppConfig.ACCEPTED_ACRS,
                        "Values of acr in the ID token that count as level 3, with commas"),
                text(
                        DigitalAgencyAppConfig.USER_INFO_SIGNED,
                        "true if the agency signs the answer of the user-info endpoint"),
                text(
                        DigitalAgencyAppConfig.MUNICIPALITY,
                        "Name of the city as an address begins with it"));
    }

    private static ProviderConfigProperty text(String name, String help) {
        return new ProviderConfigProperty(
                name, name, help, ProviderConfigProperty.STRING_TYPE, null);
    }
}
