package jp.machi_id.keycloak.secondstep;

import jakarta.ws.rs.core.Response;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.machi_id.keycloak.limits.Admission;
import jp.machi_id.keycloak.limits.Attempt;
import jp.machi_id.keycloak.limits.AttemptLimits;
import jp.machi_id.keycloak.limits.Factor;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Errors;

/**
 * Something that is typed and could be guessed, compared within the limits.
 *
 * @param page the page with a mistake, by its message key
 */
record TypedFactor(
        AuthenticationFlowContext context, Factor factor, Function<String, Response> page) {

    /**
     * @param typed as the browser sent it
     * @param invalidKey the message when it is wrong
     * @param isRight compares it in its plain form: NFKC, upper case, without spaces and hyphens
     * @return whether it was right; else the next page is set
     */
    boolean check(String typed, String invalidKey, Predicate<String> isRight) {
        Optional<String> plain = plain(typed);
        if (plain.isEmpty()) {
            context.challenge(page.apply(invalidKey));
            return false;
        }
        AttemptLimits limits = context.getSession().getProvider(AttemptLimits.class);
        Admission admission = limits.admit(attempt());
        if (!admission.admitted()) {
            refuse("secondStepTooManyAttempts", Errors.USER_TEMPORARILY_DISABLED);
            return false;
        }
        if (!isRight.test(plain.get())) {
            refuse(invalidKey, Errors.INVALID_USER_CREDENTIALS);
            return false;
        }
        limits.right(admission);
        return true;
    }

    private static Optional<String> plain(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String plain =
                Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\p{Pd}ー]", "")
                        .toUpperCase(Locale.ROOT);
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }

    private Attempt attempt() {
        return new Attempt(
                context.getRealm().getId(),
                factor,
                context.getUser().getId(),
                null,
                context.getConnection().getRemoteAddr());
    }

    private void refuse(String messageKey, String error) {
        context.getEvent().user(context.getUser()).detail("factor", factor.id()).error(error);
        context.failureChallenge(
                AuthenticationFlowError.INVALID_CREDENTIALS, page.apply(messageKey));
    }
}
