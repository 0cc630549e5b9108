package dev.enishi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressesTest {
    /** Of no use without a request. */
    private static final RoutingContext NO_REQUEST = null;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # trusted proxies            | peer         | X-Forwarded-For                       | client
                                         | 198.51.100.1 |                                       | 198.51.100.1
                                         | 198.51.100.1 | 203.0.113.7                           | 198.51.100.1
            10.0.0.0/8                   | 198.51.100.1 | 203.0.113.7                           | 198.51.100.1
            10.0.0.0/8                   | 10.1.2.3     |                                       | 10.1.2.3
            10.0.0.0/8                   | 10.1.2.3     | 203.0.113.7                           | 203.0.113.7
            10.0.0.0/8                   | 10.1.2.3     | 6.6.6.6, 203.0.113.7                  | 203.0.113.7
            10.0.0.0/8                   | 10.1.2.3     | 6.6.6.6, 203.0.113.7, 10.9.9.9        | 203.0.113.7
            10.0.0.0/8                   | 10.1.2.3     | 10.6.6.6, 203.0.113.7, 10.9.9.9       | 203.0.113.7
            10.0.0.0/8                   | 10.1.2.3     | 10.6.6.6, 10.9.9.9                    | 10.6.6.6
            10.0.0.0/8,192.0.2.44        | 10.1.2.3     | 6.6.6.6, 203.0.113.7, 192.0.2.44      | 203.0.113.7
            10.0.0.0/8                   | 10.1.2.3     | 203.0.113.7 , unknown                 | 10.1.2.3
            10.0.0.0/8                   | 10.1.2.3     | 203.0.113.7, evil, 10.9.9.9           | 10.9.9.9
            10.0.0.0/8                   | 10.1.2.3     | 203.0.113.7,                          | 10.1.2.3
            10.0.0.0/8                   | 10.1.2.3     | 999.0.0.1                             | 10.1.2.3
            10.0.0.0/8                   | 10.1.2.3     | 127.1                                 | 10.1.2.3
            10.0.0.0/8                   | 10.1.2.3     | localhost                             | 10.1.2.3
            10.0.0.0/8                   | 10.1.2.3     | 203.0.113.7:4711                      | 203.0.113.7
            10.0.0.0/8                   | 10.1.2.3     | [2001:db8::7]:4711                    | 2001:db8:0:0:0:0:0:7
            10.0.0.0/8                   | 10.1.2.3     | 2001:db8::7                           | 2001:db8:0:0:0:0:0:7
            10.0.0.0/8                   | 10.1.2.3     | 2001:db8:::7                          | 10.1.2.3
            10.0.0.0/8                   | 10.1.2.3     | fe80::1%eth0                          | 10.1.2.3
            10.0.0.0/8                   | 10.1.2.3     | ::ffff:203.0.113.7                    | 203.0.113.7
            10.0.0.0/8                   | 10.1.2.3     | 203.0.113.7, ::ffff:10.9.9.9          | 203.0.113.7
            2001:db8:1::/48              | 2001:db8:1::1| 2001:db8:2::7, 2001:db8:1:ffff::1     | 2001:db8:2:0:0:0:0:7
            2001:db8:1::/48              | 2001:db8:2::1| 203.0.113.7                           | 2001:db8:2:0:0:0:0:1
            0.0.0.0/0                    | 10.1.2.3     | 6.6.6.6, 203.0.113.7                  | 6.6.6.6
            10.1.2.2/31                  | 10.1.2.3     | 203.0.113.7                           | 203.0.113.7
            10.1.2.4/31                  | 10.1.2.3     | 203.0.113.7                           | 10.1.2.3
            """)
    void a_request_comes_from_the_last_address_that_is_no_trusted_proxy(
            String trusted, String peer, String forwardedFor, String client) {
        ClientAddresses addresses = addresses(trusted);
        List<String> headers = forwardedFor == null ? List.of() : List.of(forwardedFor);

        ClientAddress found = addresses.of(InetAddress.ofLiteral(peer), headers);

        assertThat(found.text()).isEqualTo(client);
    }

    @Test
    void several_headers_are_one_list() {
        ClientAddress found = addresses("10.0.0.0/8")
                .of(InetAddress.ofLiteral("10.1.2.3"), List.of("6.6.6.6", "203.0.113.7", "10.9.9.9"));

        assertThat(found.text()).isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "2001:db8::/129", "10.0.0/"})
    void a_setting_that_is_no_block_of_addresses_is_refused(String trusted) {
        assertThatThrownBy(() -> addresses(trusted)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "::ffff:203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "::1, 0:0:0:0::/64"
    })
    void a_client_has_an_address_or_a_network_of_version_six(String address, String network) {
        assertThat(new ClientAddress(InetAddress.ofLiteral(address)).network()).isEqualTo(network);
    }

    private static ClientAddresses addresses(String trusted) {
        Optional<List<String>> blocks = Optional.ofNullable(trusted)
                .map(text -> Stream.of(text.split(",")).toList());
        return new ClientAddresses(blocks, NO_REQUEST);
    }
}
