package jp.machi_id.keycloak.onetimecode;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Declares the SPI {@code one-time-code}, so that a city can replace the engine by its own. */
public final class OneTimeCodeSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "one-time-code";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return OneTimeCodeProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return OneTimeCodeProviderFactory.class;
    }
}
