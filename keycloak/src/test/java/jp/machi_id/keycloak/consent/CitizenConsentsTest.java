package jp.machi_id.keycloak.consent;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import jp.machi_id.keycloak.capture.CitizenVersions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

@DisplayName("ID-11: what a citizen decides")
class CitizenConsentsTest {

    private static final ConsentOrigin PORTAL = ConsentOrigin.portal("portal");
    private static final Decision TERMS = new Decision("terms", "2026-10-01", true);
    private static final Decision NO_NEWS = new Decision("news", "2026-10-01", false);

    private final ConsentStore store = mock();
    private final CitizenVersions versions = mock();
    private final EventBuilder event = mock(RETURNS_SELF);
    private final Runnable mark = mock();
    private final CitizenConsents consents =
            new CitizenConsents("city", "hanako", store, versions, mark);

    @BeforeEach
    void nothingDecided() {
        latest();
    }

    @Test
    @DisplayName("is kept, marks the citizen and leaves an event that says what was decided")
    void decided() {
        consents.decide(List.of(TERMS, NO_NEWS), PORTAL, event);

        verify(store).record("city", "hanako", List.of(TERMS, NO_NEWS), PORTAL);
        verify(mark).run();
        verify(event).event(EventType.UPDATE_CONSENT);
        verify(event).detail("given", "terms@2026-10-01");
        verify(event).detail("refused", "news@2026-10-01");
        verify(event).success();
    }

    @Test
    @DisplayName("leaves nothing where it is what was decided before")
    void same() {
        latest(TERMS);
        consents.decide(List.of(TERMS), PORTAL, event);

        verify(store, never()).record(anyString(), anyString(), any(), any());
        verify(mark, never()).run();
        verify(event, never()).success();
    }

    @Test
    @DisplayName("is kept in so far as it is new: another version is")
    void newVersion() {
        latest(new Decision("terms", "2026-04-01", true), NO_NEWS);
        consents.decide(List.of(TERMS, NO_NEWS), PORTAL, event);
        verify(store).record(eq("city"), eq("hanako"), eq(List.of(TERMS)), any());
    }

    private void latest(Decision... decisions) {
        TreeMap<String, Consent> latest = new TreeMap<>();
        for (Decision each : decisions) {
            latest.put(
                    each.purpose(),
                    new Consent(each.purpose(), each.version(), each.given(), Instant.EPOCH));
        }
        when(store.latest("city", "hanako")).thenReturn(latest);
    }
}
