package jp.machi_id.keycloak.audit;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import org.keycloak.tracing.NoopTracingProvider;

/**
 * Traces nothing, but gives each request its id as the trace's, which is what Keycloak puts on its
 * error page.
 */
final class CorrelationTracingProvider extends NoopTracingProvider {

    /** A span must have an id of its own; there is one span. */
    private static final String SPAN_ID = "0000000000000001";

    @Override
    public Span getCurrentSpan() {
        return Span.wrap(
                SpanContext.create(
                        Correlation.current(),
                        SPAN_ID,
                        TraceFlags.getDefault(),
                        TraceState.getDefault()));
    }
}
