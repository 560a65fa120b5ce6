package jp.machi_id.keycloak.citizenapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/** Sentences for a citizen, from the realm's login theme in the citizen's language. */
class CitizenMessages {

    private static final String OURS = "citizen.";

    private final Properties texts;
    private final Locale locale;

    CitizenMessages(Properties texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    static CitizenMessages of(KeycloakSession session, UserModel user) {
        Locale locale = session.getContext().resolveLocale(user);
        try {
            Theme theme = session.theme().getTheme(Theme.Type.LOGIN);
            return new CitizenMessages(
                    theme.getEnhancedMessages(session.getContext().getRealm(), locale), locale);
        } catch (IOException e) {
            throw new UncheckedIOException("The login theme's messages cannot be read", e);
        }
    }

    /**
     * Formats the text of a key; the key itself when there is no text. Our own wording of a text
     * that Keycloak has as well stands under the key with {@code citizen.} before it.
     *
     * @param parameters the first is the attribute's name, which is given as its label
     */
    String format(String key, Object... parameters) {
        Object[] labelled = parameters.clone();
        if (labelled.length > 0 && labelled[0] instanceof String name) {
            labelled[0] = texts.getProperty(name, name);
        }
        String text = texts.getProperty(OURS + key, texts.getProperty(key, key));
        try {
            return new MessageFormat(text, locale).format(labelled);
        } catch (IllegalArgumentException notAPattern) {
            // A text edited in the console with a stray brace still says more than a server error.
            return text;
        }
    }
}
