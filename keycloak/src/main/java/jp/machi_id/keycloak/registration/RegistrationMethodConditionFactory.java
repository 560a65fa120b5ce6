package jp.machi_id.keycloak.registration;

import java.util.stream.Stream;
import jp.machi_id.keycloak.step.ConditionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes {@link RegistrationMethodCondition}s. */
public final class RegistrationMethodConditionFactory extends ConditionFactory {

    public RegistrationMethodConditionFactory() {
        super(
                "conditional-registration-method",
                "Condition - passkey or password",
                "Holds when the method was chosen on the page of registration-choice.",
                new ProviderConfigProperty(
                        RegistrationMethodCondition.OPTION_METHOD,
                        "Method",
                        "What the citizen chose.",
                        ProviderConfigProperty.LIST_TYPE,
                        RegistrationMethod.PASSWORD.id(),
                        Stream.of(RegistrationMethod.values())
                                .map(RegistrationMethod::id)
                                .toArray(String[]::new)),
                new RegistrationMethodCondition());
    }
}
