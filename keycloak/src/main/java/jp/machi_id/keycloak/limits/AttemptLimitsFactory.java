package jp.machi_id.keycloak.limits;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link AttemptLimits}. */
public interface AttemptLimitsFactory extends ProviderFactory<AttemptLimits> {}
