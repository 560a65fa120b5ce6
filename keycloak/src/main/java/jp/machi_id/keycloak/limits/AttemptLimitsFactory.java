package jp.machi_id.keycloak.limits;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link AttemptLimits}. */
public interface AttemptLimitsFactory extends ProviderFactory<AttemptLimits> {

    /**
     * The names of counters, for an engine that counts in a transaction of its own; its counters are
     * then shown and lifted with all others. There from the end of {@code init}.
     */
    CounterNames counterNames();
}
