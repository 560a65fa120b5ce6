package jp.machi_id.keycloak.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.mockito.ArgumentCaptor;

@DisplayName("ID-7: the time of an answer about an address")
class AnswerTimeTest {

    private static final Duration LENGTH = Duration.ofMillis(500);

    @Test
    @DisplayName("is the same whether the mail went, failed, or is still under way")
    void even() {
        assertThat(timeWith(CompletableFuture.completedFuture(null))).isGreaterThanOrEqualTo(LENGTH);
        assertThat(timeWith(CompletableFuture.failedFuture(new IllegalStateException("refused"))))
                .isGreaterThanOrEqualTo(LENGTH);
        assertThat(timeWith(new CompletableFuture<>())).isGreaterThanOrEqualTo(LENGTH);
    }

    @Test
    @DisplayName("suffices to tell a mail server that refuses")
    void failure() {
        CompletableFuture<Void> refused =
                CompletableFuture.failedFuture(new IllegalStateException("refused"));

        assertThat(AnswerTime.start().failedEarly(refused)).isTrue();
        assertThat(AnswerTime.start().failedEarly(CompletableFuture.completedFuture(null))).isFalse();
    }

    private static Duration timeWith(CompletableFuture<Void> mail) {
        long before = System.nanoTime();
        AnswerTime time = AnswerTime.start();
        KeycloakSession session = mock();
        KeycloakTransactionManager transactions = mock();
        when(session.getTransactionManager()).thenReturn(transactions);
        time.even(session);
        time.failedEarly(mail);
        ArgumentCaptor<KeycloakTransaction> last = ArgumentCaptor.captor();
        verify(transactions).enlistAfterCompletion(last.capture());
        last.getValue().begin();
        last.getValue().commit();
        return Duration.ofNanos(System.nanoTime() - before);
    }
}
