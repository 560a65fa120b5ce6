package jp.machi_id.keycloak.onetimecode;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link OneTimeCodeProvider}s. */
public interface OneTimeCodeProviderFactory extends ProviderFactory<OneTimeCodeProvider> {}
