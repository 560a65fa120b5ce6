package jp.machi_id.keycloak.line;

import jakarta.ws.rs.core.Response;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Keycloak's ways on after LINE has answered, save where LINE is being linked to an account. */
record LineCallbacks(KeycloakSession session, AuthenticationCallback keycloak)
        implements AuthenticationCallback {

    @Override
    public AuthenticationSessionModel getAndVerifyAuthenticationSession(String state) {
        return keycloak.getAndVerifyAuthenticationSession(state);
    }

    @Override
    public Response authenticated(BrokeredIdentityContext line) {
        AuthenticationSessionModel signIn = line.getAuthenticationSession();
        return LineLinking.isUnderWay(signIn)
                ? LineLinking.finish(session, signIn, line)
                : keycloak.authenticated(line);
    }

    @Override
    public Response cancelled(IdentityProviderModel provider) {
        return LineLinking.isUnderWay(signIn())
                ? LineLinking.giveUp(session, signIn(), LineLinking.CANCELLED)
                : keycloak.cancelled(provider);
    }

    @Override
    public Response retryLogin(
            UserAuthenticationIdentityProvider<?> provider, AuthenticationSessionModel signIn) {
        return keycloak.retryLogin(provider, signIn);
    }

    @Override
    public Response error(IdentityProviderModel provider, String message) {
        return LineLinking.isUnderWay(signIn())
                ? LineLinking.giveUp(session, signIn(), LineIdentityProvider.SIGN_IN_FAILED)
                : keycloak.error(provider, message);
    }

    private AuthenticationSessionModel signIn() {
        return session.getContext().getAuthenticationSession();
    }
}
