package jp.machi_id.keycloak.line;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.machi_id.keycloak.capture.ChangeCapture;
import org.keycloak.broker.provider.AbstractIdentityProviderFactory;
import org.keycloak.broker.social.SocialIdentityProviderFactory;
import org.keycloak.models.FederatedIdentityModel.FederatedIdentityRemovedEvent;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderEvent;

/** Registers {@link LineIdentityProvider} as the identity provider {@code line}. */
public class LineIdentityProviderFactory
        extends AbstractIdentityProviderFactory<LineIdentityProvider>
        implements SocialIdentityProviderFactory<LineIdentityProvider> {

    public static final String PROVIDER_ID = "line";

    /** Name of the one instance that a realm has. */
    public static final String ALIAS = PROVIDER_ID;

    private final LineAvailability availability = new LineAvailability(System::nanoTime);

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getName() {
        return "LINE";
    }

    @Override
    public LineIdentityProvider create(KeycloakSession session, IdentityProviderModel model) {
        return new LineIdentityProvider(
                session,
                new LineIdentityProviderConfig(model),
                Clock.systemUTC(),
                availability);
    }

    @Override
    public LineIdentityProviderConfig createConfig() {
        return new LineIdentityProviderConfig();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(LineIdentityProviderFactory::onProviderEvent);
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        Stream<ProviderConfigProperty> parameters =
                LineIdentityProviderConfig.AUTHORIZATION_PARAMETERS.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(
                                parameter ->
                                        text(
                                                parameter.getKey(),
                                                "LINE's parameter of that name: "
                                                        + parameter.getValue()));
        ProviderConfigProperty api =
                text(
                        LineIdentityProviderConfig.API_URL,
                        "Where LINE is asked whether it is there, and connections are ended;"
                                + " LINE's own address unless given");
        return Stream.concat(parameters, Stream.of(api)).toList();
    }

    private static ProviderConfigProperty text(String name, String help) {
        return new ProviderConfigProperty(
                name, name, help, ProviderConfigProperty.STRING_TYPE, null);
    }

    /** Once unlinked, LINE must not be used to reach the citizen. */
    private static void onProviderEvent(ProviderEvent event) {
        if (event instanceof FederatedIdentityRemovedEvent removed
                && removed.getFederatedIdentity().getIdentityProvider().equals(ALIAS)) {
            removed.getUser().removeAttribute(LineIdentityProvider.USER_ID_ATTRIBUTE);
            ChangeCapture.changed(
                    removed.getKeycloakSession(),
                    removed.getRealm().getId(),
                    removed.getUser().getId());
        }
    }
}
