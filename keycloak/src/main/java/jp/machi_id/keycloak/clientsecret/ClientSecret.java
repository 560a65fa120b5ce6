package jp.machi_id.keycloak.clientsecret;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.keycloak.OAuthErrorException;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.client.ClientAuthUtil;
import org.keycloak.authentication.authenticators.client.ClientIdAndSecretAuthenticator;

/**
 * A client shown by its secret, as Keycloak has it (whose id this takes), with the error that RFC 6749
 * §5.2 has for a secret that is wrong or missing. It is the same as for a client that nobody knows,
 * so that the answer tells no names of clients either.
 */
public final class ClientSecret extends ClientIdAndSecretAuthenticator {

    @Override
    public void authenticateClient(ClientAuthenticationFlowContext context) {
        super.authenticateClient(context);
        if (context.getError() == AuthenticationFlowError.INVALID_CLIENT_CREDENTIALS) {
            context.failure(context.getError(), refusal(context));
        } else if (context.getStatus() == FlowStatus.CHALLENGE && context.getClient() != null) {
            context.challenge(refusal(context));
        }
    }

    private static Response refusal(ClientAuthenticationFlowContext context) {
        Response error =
                ClientAuthUtil.errorResponse(
                        Response.Status.UNAUTHORIZED.getStatusCode(),
                        OAuthErrorException.INVALID_CLIENT,
                        "Invalid client or Invalid client credentials");
        boolean byHeader =
                context.getHttpRequest()
                                .getHttpHeaders()
                                .getHeaderString(HttpHeaders.AUTHORIZATION)
                        != null;
        return byHeader
                ? Response.fromResponse(error)
                        .header(
                                HttpHeaders.WWW_AUTHENTICATE,
                                "Basic realm=\"" + context.getRealm().getName() + '"')
                        .build()
                : error;
    }
}
