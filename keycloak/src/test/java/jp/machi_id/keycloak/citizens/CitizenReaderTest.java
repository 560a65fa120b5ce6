package jp.machi_id.keycloak.citizens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import jp.machi_id.keycloak.consent.ConsentStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CO-1: reading citizens in bulk")
class CitizenReaderTest {

    private static final Set<String> WANTED = Set.of("lastName", "interests");

    private final EntityManager database = mock();
    private final Query query = mock();
    private final ConsentStore consents = mock();
    private final CitizenReader reader =
            new CitizenReader(database, CitizenTables.in(UnaryOperator.identity()), consents);

    @BeforeEach
    void queries() {
        when(database.createNativeQuery(anyString())).thenReturn(query);
        when(query.setParameter(anyString(), any())).thenReturn(query);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 1000})
    @DisplayName("takes three queries a page, for any number of citizens:")
    void constantQueries(int citizens) {
        answers(IntStream.range(0, citizens).mapToObj(each -> user("u" + each, 1L)).toList());
        assertThat(reader.page("city", null, citizens, WANTED)).hasSize(citizens);
        verify(database, times(2)).createNativeQuery(anyString());
        verify(consents, times(1)).given(any(), any());
    }

    @Test
    @DisplayName("takes one query when there is nobody, none when nobody is asked for")
    void nobody() {
        answers(List.of());
        assertThat(reader.page("city", "last", 10, WANTED)).isEmpty();
        verify(database, times(1)).createNativeQuery(anyString());
        assertThat(reader.byIds("city", List.of(), WANTED)).isEmpty();
        verify(database, times(1)).createNativeQuery(anyString());
        verify(consents, never()).given(any(), any());
    }

    @Test
    @DisplayName("ID-11: puts to each citizen what that citizen agreed to")
    void consents() {
        answers(List.of(user("hanako", null), user("taro", null)));
        when(consents.given("city", Set.of("hanako", "taro")))
                .thenReturn(Map.of("taro", new TreeMap<>(Map.of("news", "2026-10-01"))));
        assertThat(reader.byIds("city", List.of("hanako", "taro"), WANTED))
                .extracting(CitizenRecord::consents)
                .containsExactly(new TreeMap<>(), new TreeMap<>(Map.of("news", "2026-10-01")));
    }

    @Test
    @DisplayName("puts names and attributes together, sorted, and leaves blanks out")
    void attributes() {
        answers(
                List.<Object[]>of(user("hanako", null)),
                List.of(
                        new Object[] {"hanako", "interests", "garbage"},
                        new Object[] {"hanako", "interests", "childcare"},
                        new Object[] {"hanako", "interests", " "}));
        CitizenRecord hanako = reader.byIds("city", List.of("hanako"), WANTED).get(0);
        assertThat(hanako.version()).isZero();
        assertThat(hanako.attributes())
                .containsOnlyKeys("interests", "lastName")
                .containsEntry("lastName", List.of("酒田"))
                .containsEntry("interests", List.of("childcare", "garbage"));
    }

    @Test
    @DisplayName("gives nothing that is not wanted")
    void unwanted() {
        answers(List.<Object[]>of(user("hanako", 3L)));
        assertThat(reader.user("city", "hanako", Set.of()).orElseThrow().attributes()).isEmpty();
        verify(query, never()).setParameter("names", Set.of());
    }

    @Test
    @DisplayName("binds what a connector sends as parameters")
    void parameters() {
        answers(List.of());
        reader.page("city", "'; DROP TABLE user_entity", 10, WANTED);
        verify(query).setParameter("after", "'; DROP TABLE user_entity");
    }

    @SafeVarargs
    private void answers(List<Object[]> first, List<Object[]>... next) {
        Object[] others = next.length == 0 ? new Object[] {List.of()} : next;
        when(query.getResultList()).thenReturn(first, (List<?>) others[0]);
    }

    private static Object[] user(String id, Long version) {
        return new Object[] {id, true, id + "@example.jp", true, "酒田", "", 1700000000000L, version};
    }
}
