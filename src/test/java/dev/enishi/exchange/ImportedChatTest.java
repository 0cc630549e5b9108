package dev.enishi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.enishi.exchange.CsvRows.CsvRow;
import dev.enishi.exchange.ImportedChat.Refused;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportedChatTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Map<String, String> GOOD = Map.of(
            "started_at", "2025-11-06T21:00:00",
            "handle", "taro",
            "kind", "PARTY",
            "minutes", "35",
            "earnings", "4200");

    private static ImportedChat read(Map<String, String> cells) throws Refused {
        Map<String, String> row = new HashMap<>(GOOD);
        row.putAll(cells);
        return ImportedChat.of(new CsvRow(7, row), TOKYO, NOW);
    }

    private static List<RefusedRow> faults(Map<String, String> cells) {
        return catchThrowableOfType(Refused.class, () -> read(cells)).faults();
    }

    @Test
    void a_row_says_when_it_was_and_with_whom() throws Refused {
        ImportedChat chat = read(Map.of());

        assertThat(chat.startedAt()).isEqualTo("2025-11-06T12:00:00Z");
        assertThat(chat.endedAt()).isEqualTo("2025-11-06T12:35:00Z");
        assertThat(chat.handle()).isEqualTo("taro");
        assertThat(chat.mic()).isFalse();
    }

    @Test
    void all_that_is_wrong_with_a_row_is_told_each_with_its_column() {
        List<RefusedRow> faults = faults(Map.of(
                "started_at", "gestern",
                "handle", "",
                "kind", "DANCE",
                "minutes", "1441",
                "earnings", "千円",
                "mic", "maybe",
                "external_id", "x".repeat(101)));

        assertThat(faults).extracting(RefusedRow::line).containsOnly(7L);
        assertThat(faults)
                .extracting(fault -> fault.column() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "started_at INVALID_FORMAT",
                        "handle REQUIRED",
                        "kind INVALID_VALUE",
                        "minutes OUT_OF_RANGE",
                        "earnings INVALID_FORMAT",
                        "mic INVALID_VALUE",
                        "external_id TOO_LONG");
    }

    @Test
    void a_start_in_the_future_is_one_fault_and_not_two() {
        assertThat(faults(Map.of("started_at", "2199-01-01T00:00:00")))
                .extracting(RefusedRow::column)
                .containsExactly("started_at");
    }

    @Test
    void a_refusal_quotes_forty_characters_of_a_cell_that_is_not_personal() {
        List<RefusedRow> faults = faults(Map.of(
                "handle", "太郎".repeat(51),
                "minutes", "😀".repeat(41),
                "earnings", " 千円 ",
                "log", "x".repeat(200_001)));

        assertThat(faults)
                .extracting(fault -> fault.column() + " " + fault.value())
                .containsExactlyInAnyOrder("handle null", "minutes " + "😀".repeat(40), "earnings 千円", "log null");
    }

    @Test
    void what_cannot_be_written_down_is_not_quoted() {
        assertThat(faults(Map.of("earnings", "1\u0000")))
                .extracting(RefusedRow::value)
                .containsOnlyNulls();
    }
}
