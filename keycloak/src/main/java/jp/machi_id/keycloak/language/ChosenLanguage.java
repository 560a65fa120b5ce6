package jp.machi_id.keycloak.language;

import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpoint;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The language that a citizen has chosen in a sign-in: by the switch of its pages, or before it at the
 * relying party, which says so by {@code kc_locale} in its request. Keycloak itself takes that
 * parameter there for registrations alone. What a relying party has only asked for ({@code
 * ui_locales}) is no choice.
 */
public final class ChosenLanguage {

    private static final String OF_REQUEST =
            AuthorizationEndpoint.LOGIN_SESSION_NOTE_ADDITIONAL_REQ_PARAMS_PREFIX
                    + LocaleSelectorProvider.KC_LOCALE_PARAM;

    private ChosenLanguage() {}

    /** Takes the choice of the request, unless one was made on a page since. */
    public static void takeFromRequest(AuthenticationSessionModel signIn) {
        String chosen = signIn.getClientNote(OF_REQUEST);
        if (isSpoken(chosen, signIn.getRealm())
                && signIn.getAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE) == null) {
            signIn.setAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE, chosen);
        }
    }

    /** Forgets a choice that is no language of the realm: an address may say anything. */
    static void forgetUnspoken(AuthenticationSessionModel signIn) {
        String chosen = signIn.getAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE);
        if (chosen != null && !isSpoken(chosen, signIn.getRealm())) {
            signIn.removeAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE);
        }
    }

    private static boolean isSpoken(String tag, RealmModel realm) {
        return tag != null && realm.getSupportedLocalesStream().anyMatch(tag::equals);
    }
}
