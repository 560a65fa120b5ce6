package jp.machi_id.keycloak.mail;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.storage.adapter.InMemoryUserAdapter;

/**
 * Renders and sends mails on a thread of its own, so that neither a slow mail server nor a longer
 * template shows in the time of the answer.
 */
public final class Mailer {

    private static final Logger LOG = Logger.getLogger(Mailer.class);

    private final KeycloakSessionFactory factory;
    private final ExecutorService executor;
    private final String realmId;
    private final Locale locale;

    /** Writes in the language of the page that is being answered. */
    public Mailer(KeycloakSession session) {
        this(session, session.getContext().resolveLocale(whoHasProvenAFactor(session)));
    }

    /** Writes in the language of a reader who is not the one that is being answered. */
    public Mailer(KeycloakSession session, UserModel reader) {
        this(session, session.getContext().resolveLocale(reader));
    }

    /** Writes in a language that is known without a page. */
    public Mailer(KeycloakSession session, Locale locale) {
        factory = session.getKeycloakSessionFactory();
        executor = session.getProvider(ExecutorsProvider.class).getExecutor("machi-mail");
        realmId = session.getContext().getRealm().getId();
        this.locale = locale;
    }

    /** Pages speak their language from there on. */
    private static UserModel whoHasProvenAFactor(KeycloakSession session) {
        AuthenticationSessionModel signIn = session.getContext().getAuthenticationSession();
        return signIn == null ? null : signIn.getAuthenticatedUser();
    }

    /**
     * Sends one mail.
     *
     * @return completes when the mail server has taken it; completes exceptionally, after {@code
     *     onFailure} has run, when it has not
     */
    public CompletableFuture<Void> send(Mail mail, Runnable onFailure) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        KeycloakModelUtils.runJobInTransaction(factory, s -> send(mail, s));
                    } catch (RuntimeException e) {
                        // Without the cause: a mail server's answer may repeat the address.
                        LOG.errorf("%s was not sent", mail);
                        onFailure.run();
                        throw e;
                    }
                },
                executor);
    }

    private void send(Mail mail, KeycloakSession session) {
        RealmModel realm = session.realms().getRealm(realmId);
        session.getContext().setRealm(realm);
        session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, locale.toLanguageTag());
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(new InMemoryUserAdapter(session, realm, "mail-recipient"))
                    .send(mail.subjectKey(), mail.template(), mail.attributes(), mail.to());
        } catch (EmailException e) {
            throw new IllegalStateException("the mail was not rendered or not taken", e);
        }
    }
}
