package dev.enishi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherClocksTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T11:00:00Z, false",
        "2026-11-27T12:00:00Z, false",
        "2026-11-27T12:10:00Z, false",
        "2026-11-27T12:10:00.000001Z, true",
    })
    void clocks_of_others_are_at_most_ten_minutes_ahead(Instant told, boolean toCome) {
        assertThat(OtherClocks.isToCome(told, NOW)).isEqualTo(toCome);
    }
}
