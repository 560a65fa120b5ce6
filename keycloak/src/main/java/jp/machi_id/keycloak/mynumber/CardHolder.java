package jp.machi_id.keycloak.mynumber;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.authenticators.broker.util.PostBrokerLoginConstants;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;

/**
 * Who held the card in this sign-in, and what the card says. Kept in the authentication session
 * only, so it is gone when the sign-in ends.
 *
 * @param subject the agency's name for the person, at this client alone (pairwise)
 * @param acr how the app looked at the card; accepted when it got here
 * @param name as one text, e.g. 酒田　花子; empty when the card does not say
 * @param address as one text; empty likewise
 * @param birthdate YYYY-MM-DD; empty likewise
 * @param gender {@code female}, {@code male} or another word; empty likewise
 * @param confirmedAt seconds since 1970 at which the agency issued its ID token
 * @param stepUpUser the account that asked for this card, signed in; empty in a sign-in by card
 * @param stepUpMethods by what that account signed in before, if in this very sign-in ({@code amr})
 */
record CardHolder(
        String subject,
        String acr,
        String name,
        String address,
        String birthdate,
        String gender,
        long confirmedAt,
        String stepUpUser,
        List<String> stepUpMethods) {

    private static final String KEY = "MACHI_CARD_HOLDER";

    /**
     * Reads the answer of the user-info endpoint.
     *
     * @param claims {@code address} is a text, or an object with {@code formatted} (OpenID Connect
     *     Core 1.0 §5.1.1): the agency's documents do not show which
     */
    static CardHolder of(String subject, String acr, long confirmedAt, JsonNode claims) {
        JsonNode address = claims.path("address");
        return new CardHolder(
                subject,
                acr,
                text(claims.path("name")),
                text(address.isObject() ? address.path("formatted") : address),
                text(claims.path("birthdate")),
                text(claims.path("gender")),
                confirmedAt,
                "",
                List.of());
    }

    CardHolder askedForBy(String userId, List<String> methods) {
        return new CardHolder(
                subject, acr, name, address, birthdate, gender, confirmedAt, userId, methods);
    }

    void putInto(BrokeredIdentityContext context) {
        try {
            context.getContextData().put(KEY, JsonSerialization.writeValueAsString(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The holder that a brokered identity came with. */
    static Optional<CardHolder> in(BrokeredIdentityContext context) {
        return context.getContextData().get(KEY) instanceof String json
                ? Optional.of(read(json))
                : Optional.empty();
    }

    /** The holder in the flow that follows a sign-in with the card. */
    static Optional<CardHolder> after(KeycloakSession session, AuthenticationSessionModel signIn) {
        SerializedBrokeredIdentityContext brokered =
                SerializedBrokeredIdentityContext.readFromAuthenticationSession(
                        signIn, PostBrokerLoginConstants.PBL_BROKERED_IDENTITY_CONTEXT);
        return brokered == null
                        || !brokered.getIdentityProviderId()
                                .equals(DigitalAgencyAppProviderFactory.ALIAS)
                ? Optional.empty()
                : in(brokered.deserialize(session, signIn));
    }

    private static CardHolder read(String json) {
        try {
            return JsonSerialization.readValue(json, CardHolder.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.textValue().strip() : "";
    }
}
