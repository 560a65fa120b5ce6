package jp.machi_id.keycloak.registration;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What somebody who registers wants to sign in with. */
enum RegistrationMethod {
    PASSKEY,
    PASSWORD;

    private static final String NOTE = "machi-registration-method";

    /** As it stands in forms and in the configuration of flows. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RegistrationMethod> named(String id) {
        return Stream.of(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    static Optional<RegistrationMethod> chosenIn(AuthenticationSessionModel signIn) {
        return named(signIn.getAuthNote(NOTE));
    }

    void choose(AuthenticationSessionModel signIn) {
        signIn.setAuthNote(NOTE, id());
    }
}
