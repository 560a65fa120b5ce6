package jp.machi_id.keycloak.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
        time.failedEarly(mail);
        time.even();
        return Duration.ofNanos(System.nanoTime() - before);
    }
}
