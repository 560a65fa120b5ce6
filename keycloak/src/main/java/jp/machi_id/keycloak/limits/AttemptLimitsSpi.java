package jp.machi_id.keycloak.limits;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Declares the SPI {@code attempt-limits}, so that a city can replace the limits by its own. */
public final class AttemptLimitsSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "attempt-limits";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return AttemptLimits.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return AttemptLimitsFactory.class;
    }
}
