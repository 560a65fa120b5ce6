package jp.machi_id.keycloak.language;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.cookie.CookieProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.locale.LocaleUpdaterProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

@DisplayName("PO-12: the language of an account")
class SpokenLanguageActionTest {

    private final RequiredActionContext context = mock(RequiredActionContext.class);
    private final AuthenticationSessionModel signIn = mock(AuthenticationSessionModel.class);
    private final UserModel citizen = mock(UserModel.class);
    private final LocaleUpdaterProvider updater = mock(LocaleUpdaterProvider.class);

    @BeforeEach
    void realmSpeaksThree() {
        KeycloakSession session = mock(KeycloakSession.class);
        RealmModel realm = mock(RealmModel.class);
        when(session.getProvider(LocaleUpdaterProvider.class)).thenReturn(updater);
        when(session.getProvider(CookieProvider.class)).thenReturn(mock(CookieProvider.class));
        when(realm.getSupportedLocalesStream()).thenAnswer(any -> Stream.of("ja", "ja-XE", "en"));
        when(context.getSession()).thenReturn(session);
        when(signIn.getRealm()).thenReturn(realm);
        when(context.getUser()).thenReturn(citizen);
        when(context.getAuthenticationSession()).thenReturn(signIn);
    }

    @Test
    @DisplayName("is the one chosen on the sign-in pages")
    void chosen() {
        when(signIn.getAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE)).thenReturn("ja-XE");
        new SpokenLanguageAction().evaluateTriggers(context);
        verify(updater).updateUsersLocale(citizen, "ja-XE");
    }

    @Test
    @DisplayName("is the one chosen at the relying party before")
    void chosenBefore() {
        when(signIn.getClientNote("client_request_param_kc_locale")).thenReturn("ja-XE");
        ChosenLanguage.takeFromRequest(signIn);
        verify(signIn).setAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE, "ja-XE");
    }

    @Test
    @DisplayName("is the later choice, the one on a page")
    void later() {
        when(signIn.getClientNote("client_request_param_kc_locale")).thenReturn("ja-XE");
        when(signIn.getAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE)).thenReturn("en");
        ChosenLanguage.takeFromRequest(signIn);
        verify(signIn, never()).setAuthNote(any(), any());
    }

    @Test
    @DisplayName("is none that the request says and the realm does not speak")
    void unspokenBefore() {
        when(signIn.getClientNote("client_request_param_kc_locale")).thenReturn("fr");
        ChosenLanguage.takeFromRequest(signIn);
        verify(signIn, never()).setAuthNote(any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ja-Hira", "", "JA", "en\r\nSet-Cookie: a=b"})
    @DisplayName("is none that the realm does not speak:")
    void unspoken(String given) {
        when(signIn.getAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE))
                .thenReturn(given)
                .thenReturn(null);
        new SpokenLanguageAction().evaluateTriggers(context);
        verify(signIn).removeAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE);
        verify(updater, never()).updateUsersLocale(any(), any());
    }
}
