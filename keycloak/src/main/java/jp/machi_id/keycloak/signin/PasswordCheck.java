package jp.machi_id.keycloak.signin;

import java.util.Optional;
import jp.machi_id.keycloak.authentication.AnswerTime;
import jp.machi_id.keycloak.authentication.EmailAddress;
import jp.machi_id.keycloak.limits.Admission;
import jp.machi_id.keycloak.limits.Attempt;
import jp.machi_id.keycloak.limits.AttemptLimits;
import jp.machi_id.keycloak.limits.Factor;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Compares a password. For an address without an account, or an account without a password, a hash
 * is made all the same, and every answer that is not "right" takes the same time.
 */
final class PasswordCheck {

    private final AuthenticationFlowContext context;
    private final SignInPages pages;
    private final AnswerTime answerTime = AnswerTime.start();

    PasswordCheck(AuthenticationFlowContext context, SignInPages pages) {
        this.context = context;
        this.pages = pages;
    }

    /** Whoever has that address and that password; else the next page is set. */
    Optional<UserModel> stranger(EmailAddress address, String password) {
        UserModel user =
                KeycloakModelUtils.findUserByNameOrEmail(
                        context.getSession(), context.getRealm(), address.value());
        return check(user, address, password);
    }

    /** The citizen, if the password is theirs; else the next page is set. */
    Optional<UserModel> citizen(UserModel citizen, String password) {
        return check(citizen, null, password);
    }

    private Optional<UserModel> check(UserModel user, EmailAddress address, String password) {
        AttemptLimits limits = context.getSession().getProvider(AttemptLimits.class);
        Admission admission = limits.admit(attempt(user, address));
        if (!admission.admitted()) {
            refuse(user, "signInTooManyAttempts", Errors.USER_TEMPORARILY_DISABLED);
            return Optional.empty();
        }
        if (!isRight(user, password)) {
            String error = user == null ? Errors.USER_NOT_FOUND : Errors.INVALID_USER_CREDENTIALS;
            refuse(user, "invalidUserMessage", error);
            return Optional.empty();
        }
        limits.right(admission);
        if (!user.isEnabled()) {
            refuse(user, "accountDisabledMessage", Errors.USER_DISABLED);
            return Optional.empty();
        }
        return Optional.of(user);
    }

    private Attempt attempt(UserModel user, EmailAddress address) {
        return new Attempt(
                context.getRealm().getId(),
                Factor.PASSWORD,
                user == null ? null : user.getId(),
                address == null ? null : address.value(),
                context.getConnection().getRemoteAddr());
    }

    private boolean isRight(UserModel user, String password) {
        if (user == null
                || !user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)) {
            AuthenticatorUtils.dummyHash(context);
            return false;
        }
        return user.credentialManager().isValid(UserCredentialModel.password(password));
    }

    private void refuse(UserModel user, String messageKey, String error) {
        if (user != null) {
            context.getEvent().user(user);
        }
        context.getEvent().error(error);
        answerTime.even(context.getSession());
        context.failureChallenge(
                AuthenticationFlowError.INVALID_CREDENTIALS, pages.password(messageKey));
    }
}
