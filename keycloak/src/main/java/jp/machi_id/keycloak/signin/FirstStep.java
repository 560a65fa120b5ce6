package jp.machi_id.keycloak.signin;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import jp.machi_id.keycloak.assurance.Method;
import jp.machi_id.keycloak.assurance.MethodsUsed;
import jp.machi_id.keycloak.authentication.EmailAddress;
import jp.machi_id.keycloak.passkeys.Passkey;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Page 1 asks for the address, page 2 for the password. The account is looked up only when a
 * password is sent, so page 1 cannot tell whether there is one. Somebody whose session was not
 * enough begins at page 2.
 */
final class FirstStep {

    static final String FIELD_ADDRESS = "username";
    static final String FIELD_PASSWORD = "password";
    private static final String FIELD_ACTION = "action";
    private static final String CHANGE_ADDRESS = "change-address";

    /** Keycloak's pages read from this note what was typed. */
    private static final String ADDRESS_NOTE = AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME;

    private final AuthenticationFlowContext context;
    private final Passkey passkey;
    private final SignInPages pages;

    FirstStep(AuthenticationFlowContext context) {
        this.context = context;
        this.passkey = new Passkey(context);
        this.pages = new SignInPages(context, passkey);
    }

    /** First view, or a reload of whichever page was shown. */
    void enter() {
        context.challenge(
                asksForPassword() ? pages.password(null) : pages.address(suggestedAddress(), null));
    }

    void handle() {
        MultivaluedMap<String, String> input = context.getHttpRequest().getDecodedFormParameters();
        if (Passkey.isAnswer(input)) {
            takePasskey(input);
        } else if (CHANGE_ADDRESS.equals(input.getFirst(FIELD_ACTION))) {
            changeAddress();
        } else if (!asksForPassword()) {
            takeAddress(input);
        } else if (input.containsKey(FIELD_PASSWORD)) {
            takePassword(input.getFirst(FIELD_PASSWORD));
        } else if (context.getUser() == null && input.containsKey(FIELD_ADDRESS)) {
            // The browser's "back" led to page 1 again.
            takeAddress(input);
        } else {
            enter();
        }
    }

    private void changeAddress() {
        String before = address().map(EmailAddress::value).orElse("");
        session().removeAuthNote(ADDRESS_NOTE);
        context.challenge(
                context.getUser() == null ? pages.address(before, null) : pages.password(null));
    }

    private void takeAddress(MultivaluedMap<String, String> input) {
        String typed = input.getFirst(FIELD_ADDRESS);
        if (typed == null || typed.isBlank()) {
            context.challenge(pages.address("", "missingEmailMessage"));
            return;
        }
        Optional<EmailAddress> address = EmailAddress.parse(typed);
        if (address.isEmpty()) {
            context.challenge(pages.address(typed, "invalidEmailMessage"));
            return;
        }
        AuthenticatorUtils.processRememberMe(context, input);
        session().setAuthNote(ADDRESS_NOTE, address.get().value());
        context.challenge(pages.password(null));
    }

    private void takePassword(String typed) {
        if (typed == null || typed.isEmpty()) {
            context.challenge(pages.password("missingPasswordMessage"));
            return;
        }
        PasswordCheck check = new PasswordCheck(context, pages);
        UserModel signedInBefore = context.getUser();
        Optional<UserModel> citizen =
                signedInBefore == null
                        ? check.stranger(address().orElseThrow(), typed)
                        : check.citizen(signedInBefore, typed);
        citizen.ifPresent(
                each -> {
                    context.setUser(each);
                    session().setAuthNote(AuthenticationManager.PASSWORD_VALIDATED, "true");
                    MethodsUsed.add(session(), Method.PASSWORD);
                    context.success(PasswordCredentialModel.TYPE);
                });
    }

    private void takePasskey(MultivaluedMap<String, String> input) {
        boolean fromPageOne = !asksForPassword();
        Passkey.Outcome outcome = passkey.verify();
        if (outcome.method() == null) {
            context.challenge(
                    fromPageOne
                            ? pages.addressAfter(outcome.problem())
                            : pages.passwordAfter(outcome.problem()));
            return;
        }
        MethodsUsed.add(session(), outcome.method());
        if (fromPageOne) {
            // Where the citizen also says whether the device is theirs.
            AuthenticatorUtils.processRememberMe(context, input);
        }
    }

    private boolean asksForPassword() {
        return context.getUser() != null || address().isPresent();
    }

    private Optional<EmailAddress> address() {
        return EmailAddress.parse(session().getAuthNote(ADDRESS_NOTE));
    }

    /** What the relying party says, or what this browser was told to remember. */
    private String suggestedAddress() {
        String hint = session().getClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM);
        String remembered = AuthenticationManager.getRememberMeUsername(context.getSession());
        return Optional.ofNullable(hint).or(() -> Optional.ofNullable(remembered)).orElse("");
    }

    private AuthenticationSessionModel session() {
        return context.getAuthenticationSession();
    }
}
