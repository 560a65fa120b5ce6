package jp.machi_id.keycloak.smtp;

import jakarta.mail.Provider;
import jakarta.mail.util.StreamProvider;
import org.eclipse.angus.mail.util.MailStreamProvider;

/**
 * Has mail go out by kept connections. Jakarta Mail takes a provider that it finds as a service before
 * the ones that call themselves the default (Jakarta Mail 2.1, "Provider Registry").
 */
public final class KeptSmtpProvider extends Provider {

    static {
        // Jakarta Mail looks for this one through all jars, several times for each mail, unless it is told.
        System.getProperties()
                .putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    public KeptSmtpProvider() {
        super(Type.TRANSPORT, "smtp", KeptSmtpTransport.class.getName(), "Machi-ID", null);
    }
}
