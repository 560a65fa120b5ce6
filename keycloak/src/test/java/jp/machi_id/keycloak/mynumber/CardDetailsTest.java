package jp.machi_id.keycloak.mynumber;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("ID-8: what a card says, in the fields of the profile")
class CardDetailsTest {

    private static CardDetails details(String name, String address) {
        return CardDetails.of(
                new CardHolder("s", "aal3", name, address, "1990-04-15", "female", 0, "", List.of()), "酒田市");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    山形県酒田市本町二丁目２番４５号, 本町二丁目,       2番45号
                    酒田市本町2丁目2番45号,         本町2丁目,        2番45号
                    山形県酒田市本町2-2-45,         本町,             2-2-45
                    山形県酒田市十里塚字村東山１,     十里塚字村東山,    1
                    山形県酒田市飛島字中村甲１０,     飛島字中村甲,      10
                    山形県鶴岡市馬場町９番２５号,     山形県鶴岡市馬場町, 9番25号
                    山形県酒田市亀ケ崎一丁目１番 ２０１号室, 亀ケ崎一丁目, 1番 201号室
                    """)
    @DisplayName("the address is split behind the town; the own city is left out")
    void address(String address, String town, String rest) {
        assertThat(details("酒田　花子", address).values())
                .containsEntry("address_town", town)
                .containsEntry("address_rest", rest);
    }

    @Test
    @DisplayName("an address without figures is all town")
    void townOnly() {
        assertThat(details("酒田　花子", "山形県酒田市宮野浦").values())
                .containsEntry("address_town", "宮野浦")
                .doesNotContainKey("address_rest");
    }

    @Test
    @DisplayName("the name is split at its first space")
    void name() {
        assertThat(details("酒田　花子", "").values())
                .containsEntry("lastName", "酒田")
                .containsEntry("firstName", "花子")
                .containsEntry("birthdate", "1990-04-15")
                .containsEntry("gender", "female")
                .doesNotContainKey("address_town");
        assertThat(details("SANTOS MARIA  ANA", "").values())
                .containsEntry("lastName", "SANTOS")
                .containsEntry("firstName", "MARIA ANA");
    }

    @Test
    @DisplayName("a name without a space is for the citizen to split, and stays the card's name")
    void unsplit() {
        CardDetails details = details("サントスマリア", "");
        assertThat(details.wholeName()).isEqualTo("サントスマリア");
        assertThat(details.values()).doesNotContainKeys("lastName", "firstName");
        assertThat(details.withName("サントス", " マリア ").orElseThrow().values())
                .containsEntry("lastName", "サントス")
                .containsEntry("firstName", "マリア");
        assertThat(details.withName("サントス", "マリ")).isEmpty();
        assertThat(details.withName("サントスマリア", "")).isEmpty();
        assertThat(details.withName(null, "サントスマリア")).isEmpty();
    }

    @Test
    @DisplayName("what is no date and no known sex is left out")
    void leftOut() {
        CardHolder odd = new CardHolder("s", "aal3", "", "", "平成2年4月15日", "1", 0, "", List.of());
        assertThat(CardDetails.of(odd, "酒田市").values()).isEmpty();
    }
}
