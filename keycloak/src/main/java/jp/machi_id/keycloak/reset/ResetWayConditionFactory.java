package jp.machi_id.keycloak.reset;

import jp.machi_id.keycloak.step.ConditionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes {@link ResetWayCondition}s. */
public final class ResetWayConditionFactory extends ConditionFactory {

    public ResetWayConditionFactory() {
        super(
                "conditional-reset-way",
                "Condition - way of the reset",
                "Holds when the citizen chose the way: mail or counter.",
                new ProviderConfigProperty(
                        ResetWayCondition.WAY,
                        "Way",
                        "mail or counter",
                        ProviderConfigProperty.STRING_TYPE,
                        ResetWay.MAIL.id()),
                new ResetWayCondition());
    }
}
