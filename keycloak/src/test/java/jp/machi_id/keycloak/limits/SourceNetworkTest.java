package jp.machi_id.keycloak.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The source network of a request")
class SourceNetworkTest {

    @Test
    @DisplayName("is the first 24 bits of an IPv4 address, also when it is mapped into IPv6")
    void ipv4() {
        assertThat(SourceNetwork.of("192.0.2.1"))
                .isEqualTo(SourceNetwork.of("192.0.2.254"))
                .isEqualTo(SourceNetwork.of("::ffff:192.0.2.77"))
                .isNotEqualTo(SourceNetwork.of("192.0.3.1"));
    }

    @Test
    @DisplayName("is the first 64 bits of an IPv6 address, without its zone")
    void ipv6() {
        assertThat(SourceNetwork.of("2001:db8::1"))
                .isEqualTo(SourceNetwork.of("2001:0db8:0:0:ffff::2"))
                .isEqualTo(SourceNetwork.of("2001:db8::3%eth0"))
                .isNotEqualTo(SourceNetwork.of("2001:db8:0:1::1"));
    }

    @Test
    @DisplayName("is the text itself when that is no address, and no name is ever looked up")
    void other() {
        assertThat(SourceNetwork.of("unknown")).isEqualTo("other:unknown");
        assertThat(SourceNetwork.of("localhost.invalid")).isEqualTo("other:localhost.invalid");
    }
}
