package dev.enishi.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagePolicyTest {
    @Test
    void the_import_map_is_known_by_its_digest() {
        String page = "<script type=\"importmap\">{}</script><script type=\"module\" src=\"src/app.js\"></script>";

        // printf '{}' | openssl dgst -sha256 -binary | base64
        assertThat(new PagePolicy(Optional.empty()).of(page))
                .contains("; script-src 'self' 'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='; ");
    }

    @Test
    void other_scripts_inside_the_page_are_not_allowed() {
        assertThat(new PagePolicy(Optional.empty()).of("<script>alert(1)</script>"))
                .contains("; script-src 'self'; ");
    }

    @ParameterizedTest
    @CsvSource({
        "https://id.example/realms/enishi, https://id.example",
        "https://id.example:8443/, https://id.example:8443",
        "http://localhost:8180/realms/enishi, http://localhost:8180"
    })
    void the_page_may_ask_the_host_of_the_provider(URI issuer, String origin) {
        assertThat(new PagePolicy(Optional.of(issuer)).of("")).contains("; connect-src 'self' " + origin + "; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id.example", "ftp://id.example", "https:///realms", "mailto:a@id.example"})
    void a_provider_has_an_address_on_the_web(URI issuer) {
        assertThatThrownBy(() -> new PagePolicy(Optional.of(issuer)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enishi.front-desk.oidc.issuer is an http or https address.");
    }
}
