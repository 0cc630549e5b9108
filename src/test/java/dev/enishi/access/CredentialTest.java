package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.platform.Ids;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {
    private final UUID agencyId = Ids.next();
    private final UUID id = Ids.next();
    private final Credential key = Credential.generate(ApiKeys.SCHEME, agencyId, id);

    @Test
    void the_text_of_a_key_gives_the_key_back() {
        Credential parsed = Credential.parse(ApiKeys.SCHEME, key.text()).orElseThrow();

        assertThat(parsed.agencyId()).isEqualTo(agencyId);
        assertThat(parsed.id()).isEqualTo(id);
        assertThat(parsed.secret()).isEqualTo(key.secret());
        assertThat(parsed.sha256()).isEqualTo(key.sha256()).hasSize(32);
    }

    @Test
    void two_keys_never_share_a_secret() {
        assertThat(Credential.generate(ApiKeys.SCHEME, agencyId, id).secret()).isNotEqualTo(key.secret());
    }

    @Test
    void a_mistyped_secret_fails_the_checksum() {
        String text = key.text();
        int place = text.length() - 20;
        char other = text.charAt(place) == '0' ? '1' : '0';

        assertThat(Credential.parse(ApiKeys.SCHEME, text.substring(0, place) + other + text.substring(place + 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "enishi_", "enishi_x_y", "Bearer", "enishi_00_00", "\u0000"})
    void what_is_no_key_is_no_key(String text) {
        assertThat(Credential.parse(ApiKeys.SCHEME, text)).isEmpty();
    }

    @Test
    void a_key_with_something_around_it_is_no_key() {
        assertThat(Credential.parse(ApiKeys.SCHEME, key.text() + "0")).isEmpty();
        assertThat(Credential.parse(ApiKeys.SCHEME, " " + key.text())).isEmpty();
        assertThat(Credential.parse(ApiKeys.SCHEME, key.text().toUpperCase(java.util.Locale.ROOT)))
                .isEmpty();
    }

    @Test
    void the_secret_is_in_no_log() {
        String secret = key.text().substring(key.text().lastIndexOf('_') + 1);

        assertThat(key.toString()).contains(id.toString()).doesNotContain(secret.substring(0, 16));
    }
}
