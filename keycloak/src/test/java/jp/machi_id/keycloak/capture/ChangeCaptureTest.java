package jp.machi_id.keycloak.capture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

@DisplayName("CO-5: the capture of a request's changes")
class ChangeCaptureTest {

    private final CitizenVersions versions = mock();
    private final ChangeCapture capture = new ChangeCapture(versions);

    @Test
    @DisplayName("bumps a citizen once, however often the request changed them")
    void once() {
        capture.begin();
        capture.add("city", "hanako");
        capture.add("city", "hanako");
        capture.commit();
        verify(versions, times(1)).bump("city", "hanako");
    }

    @Test
    @DisplayName("takes citizens in one order, so that two requests cannot wait for each other")
    void ordered() {
        capture.begin();
        capture.add("city", "taro");
        capture.add("city", "hanako");
        capture.commit();
        InOrder order = inOrder(versions);
        order.verify(versions).bump("city", "hanako");
        order.verify(versions).bump("city", "taro");
    }

    @Test
    @DisplayName("fails the request when a mark cannot be written")
    void failure() {
        doThrow(new IllegalStateException("no such table")).when(versions).bump(any(), any());
        capture.begin();
        capture.add("city", "hanako");
        assertThatThrownBy(capture::commit).hasMessage("no such table");
    }

    @Test
    @DisplayName("leaves nothing of a request that is rolled back")
    void rolledBack() {
        capture.begin();
        capture.add("city", "hanako");
        capture.rollback();
        verify(versions, never()).bump(any(), any());
    }
}
