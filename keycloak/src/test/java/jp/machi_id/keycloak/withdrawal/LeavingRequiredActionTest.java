package jp.machi_id.keycloak.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.List;
import jp.machi_id.keycloak.accountlock.AccountLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventType;
import org.mockito.MockedStatic;

@DisplayName("ID-6: an action of leaving")
class LeavingRequiredActionTest {

    private final SignIn signIn = new SignIn();
    private final List<String> done = new ArrayList<>();
    private final LeavingRequiredAction action =
            new LeavingRequiredAction() {
                @Override
                void ask(RequiredActionContext context) {
                    done.add("asked");
                }

                @Override
                void act(RequiredActionContext context, String button) {
                    done.add(button);
                }
            };

    @Test
    @DisplayName("asks first, and acts on a button")
    void asksFirst() {
        whileLocked(
                false,
                () -> {
                    action.requiredActionChallenge(signIn.context);
                    action.processAction(signIn.pressed("confirm").context);
                });
        assertThat(done).containsExactly("asked", "confirm");
    }

    @Test
    @DisplayName("goes back to the application when cancelled, and drops what LINE gave")
    void cancelled() {
        whileLocked(false, () -> action.processAction(signIn.pressed("cancel").context));
        verify(signIn.context).cancel();
        verify(signIn.authentication).removeAuthNote("machi-line-access-token");
        verify(signIn.event).removeDetail("username");
        assertThat(done).isEmpty();
    }

    @Test
    @DisplayName("that no application began neither asks nor acts")
    void notBegun() {
        signIn.begunBy(null);
        action.requiredActionChallenge(signIn.context);
        action.processAction(signIn.pressed("confirm").context);
        verify(signIn.citizen).removeRequiredAction(SignIn.ACTION);
        verify(signIn.context).ignore();
        verify(signIn.context).failure();
        assertThat(done).isEmpty();
    }

    @Test
    @DisplayName("refuses whom it does not admit, before it asks and before it acts")
    void refused() {
        signIn.ofStaff();
        whileLocked(false, this::askAndPress);
        assertRefused("leavingNotForStaff");
    }

    @Test
    @DisplayName("refuses everybody while changes of the account are locked")
    void locked() {
        whileLocked(true, this::askAndPress);
        assertRefused(AccountLock.LOCKED);
    }

    private void askAndPress() {
        try (MockedStatic<LeavingEvent> events = mockStatic(LeavingEvent.class)) {
            events.when(() -> LeavingEvent.of(signIn.context, EventType.CUSTOM_REQUIRED_ACTION))
                    .thenReturn(signIn.event);
            action.requiredActionChallenge(signIn.context);
            action.processAction(signIn.pressed("confirm").context);
        }
    }

    private void assertRefused(String message) {
        assertThat(done).isEmpty();
        verify(signIn.event, times(2)).error(message);
        verify(signIn.context, never()).success();
        verify(signIn.form, times(2)).setError(message);
        verify(signIn.form, times(2)).createErrorPage(Status.FORBIDDEN);
    }

    private void whileLocked(boolean locked, Runnable work) {
        AccountLock lock = mock(AccountLock.class);
        when(lock.isLocked(any())).thenReturn(locked);
        try (MockedStatic<AccountLock> locks = mockStatic(AccountLock.class)) {
            locks.when(() -> AccountLock.of(any(), any())).thenReturn(lock);
            work.run();
        }
    }

    @Test
    @DisplayName("has Keycloak ask for everything anew, even within a second of a sign-in")
    void fresh() {
        assertThat(action.getMaxAuthAge(null)).isNegative();
    }
}
