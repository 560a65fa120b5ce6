package jp.machi_id.keycloak.step;

import org.keycloak.authentication.Authenticator;

/**
 * Of a step that stands for a method: an execution of it carries {@code default.reference.value} and {@code
 * default.reference.maxAge}, the {@code amr}, so it can be configured.
 */
public abstract class MethodStepFactory extends StepFactory {

    protected MethodStepFactory(
            String id, String displayType, String helpText, String category, Authenticator step) {
        super(id, displayType, helpText, category, step);
    }

    @Override
    public final boolean isConfigurable() {
        return true;
    }
}
