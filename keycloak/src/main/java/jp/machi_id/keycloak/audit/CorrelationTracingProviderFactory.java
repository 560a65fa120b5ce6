package jp.machi_id.keycloak.audit;

import org.keycloak.models.KeycloakSession;
import org.keycloak.tracing.NoopTracingProviderFactory;
import org.keycloak.tracing.TracingProvider;

/** Stands in for Keycloak's provider that does nothing, where no real tracing is switched on. */
public final class CorrelationTracingProviderFactory extends NoopTracingProviderFactory {

    @Override
    public String getId() {
        return "machi-correlation";
    }

    @Override
    public TracingProvider create(KeycloakSession session) {
        return new CorrelationTracingProvider();
    }

    /** Above Keycloak's stand-in, below a provider that traces. */
    @Override
    public int order() {
        return 1;
    }
}
