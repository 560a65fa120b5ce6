package jp.machi_id.keycloak.citizenapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.machi_id.keycloak.http.FieldProblem;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.validate.ValidationError;

/**
 * Runs the realm's user-profile validators over a change, in the context of an administrator: the
 * profile lets only administrators edit, and in a citizen's context Keycloak would pass over the
 * attributes instead of checking them.
 */
final class ProfileValidation {

    static final String UNKNOWN_FIELD = "unknown-field";

    private final KeycloakSession session;
    private final UserModel user;
    private final CitizenMessages messages;

    ProfileValidation(KeycloakSession session, UserModel user, CitizenMessages messages) {
        this.session = session;
        this.user = user;
        this.messages = messages;
    }

    /**
     * Checks the named attributes; the others, right or wrong, are not this change's concern.
     *
     * @param current what the citizen has, for validators that look at other attributes
     * @return every problem once, field by field; empty when the change may be written
     */
    @SuppressWarnings("unchecked") // Keycloak's varargs of consumers; no array of ours gets out.
    List<FieldProblem> problems(
            Map<String, List<String>> change,
            Map<String, List<String>> current,
            ProfileFields fields) {
        Map<String, List<String>> whole = new HashMap<>(current);
        whole.putAll(change);
        Attributes attributes =
                session.getProvider(UserProfileProvider.class)
                        .create(UserProfileContext.USER_API, whole, user)
                        .getAttributes();
        Set<FieldProblem> problems = new LinkedHashSet<>();
        for (String name : change.keySet()) {
            if (fields.own().contains(name)) {
                List<ValidationError> errors = new ArrayList<>();
                attributes.validate(name, errors::add);
                errors.forEach(error -> problems.add(problem(name, error)));
            } else {
                problems.add(
                        new FieldProblem(name, UNKNOWN_FIELD, messages.format("unknownField")));
            }
        }
        return List.copyOf(problems);
    }

    private FieldProblem problem(String name, ValidationError error) {
        String message =
                messages.format(error.getMessage(), error.getInputHintWithMessageParameters());
        return new FieldProblem(name, error.getValidatorId(), message);
    }
}
