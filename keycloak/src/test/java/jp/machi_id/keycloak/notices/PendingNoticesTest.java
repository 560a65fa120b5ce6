package jp.machi_id.keycloak.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

@DisplayName("ID-6: notices of one request")
class PendingNoticesTest {

    private final ExecutorService executor = mock(ExecutorService.class);
    private final List<Happening> told = new ArrayList<>();
    private final PendingNotices pending = new PendingNotices(executor, told::add);

    @Test
    @DisplayName("are gathered by citizen, and handed to another thread after the commit")
    void gathered() {
        Mockito.doAnswer(
                        call -> {
                            call.getArgument(0, Runnable.class).run();
                            return null;
                        })
                .when(executor)
                .execute(any());
        pending.begin();
        pending.about("hanako", () -> happening("hanako")).kinds.add(NoticeKind.PASSKEY_ADDED);
        pending.about("hanako", () -> happening("hanako")).kinds.add(NoticeKind.PASSKEY_ADDED);
        pending.about("taro", () -> happening("taro")).kinds.add(NoticeKind.APP_REMOVED);
        assertThat(told).isEmpty();
        pending.commit();
        assertThat(told).extracting(each -> each.userId).containsExactly("hanako", "taro");
        assertThat(told.get(0).kinds).containsExactly(NoticeKind.PASSKEY_ADDED);
    }

    @Test
    @DisplayName("are none when the request is rolled back")
    void rolledBack() {
        pending.begin();
        pending.about("hanako", () -> happening("hanako"));
        pending.rollback();
        Mockito.verifyNoInteractions(executor);
    }

    @Test
    @DisplayName("never fail what has happened")
    void tooMany() {
        doThrow(new RejectedExecutionException()).when(executor).execute(any());
        pending.begin();
        pending.about("hanako", () -> happening("hanako"));
        assertThatCode(pending::commit).doesNotThrowAnyException();
    }

    private static Happening happening(String userId) {
        return new Happening(
                "city", userId, Instant.EPOCH, URI.create("https://id.example.jp/"), "ja", null, null);
    }
}
