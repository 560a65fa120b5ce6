package jp.machi_id.keycloak.broker;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.HttpURLConnection;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keycloak's ways on after a provider has answered, with an event for each answer that no sign-in waits
 * for. Keycloak has one with each of its error pages, but none with the page that it shows where the
 * sign-in has gone on since: to an answer that comes twice, or with a state that somebody made up.
 *
 * @param alias of the provider
 */
public record RecordedCallbacks(AuthenticationCallback keycloak, EventBuilder event, String alias)
        implements AuthenticationCallback {

    @Override
    public AuthenticationSessionModel getAndVerifyAuthenticationSession(String state) {
        try {
            return keycloak.getAndVerifyAuthenticationSession(state);
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == HttpURLConnection.HTTP_OK) {
                event.event(EventType.IDENTITY_PROVIDER_LOGIN)
                        .detail(Details.IDENTITY_PROVIDER, alias)
                        .error(Errors.EXPIRED_CODE);
            }
            throw refused;
        }
    }

    @Override
    public Response authenticated(BrokeredIdentityContext identity) {
        return keycloak.authenticated(identity);
    }

    @Override
    public Response cancelled(IdentityProviderModel provider) {
        return keycloak.cancelled(provider);
    }

    @Override
    public Response retryLogin(
            UserAuthenticationIdentityProvider<?> provider, AuthenticationSessionModel signIn) {
        return keycloak.retryLogin(provider, signIn);
    }

    @Override
    public Response error(IdentityProviderModel provider, String message) {
        return keycloak.error(provider, message);
    }
}
