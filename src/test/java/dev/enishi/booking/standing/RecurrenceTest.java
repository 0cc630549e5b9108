package dev.enishi.booking.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {
    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-11-27T21:00");

    @Test
    void every_second_week_three_times() {
        assertThat(new Recurrence(FIRST, 2, 3, null).starts())
                .containsExactly(FIRST, FIRST.plusDays(14), FIRST.plusDays(28));
    }

    @ParameterizedTest
    @CsvSource({
        // count, until, occurrences
        ", 2026-12-18, 4",
        ", 2026-12-17, 3",
        ", 2026-11-27, 1",
        ", 2026-11-26, 0",
        "2, 2026-12-18, 2",
        "9, 2026-12-18, 4",
        "104, , 104",
        ", 2126-11-27, 105",
    })
    void it_ends_with_the_day_or_the_number_whichever_comes_first(Integer count, LocalDate until, int occurrences) {
        assertThat(new Recurrence(FIRST, 1, count, until).starts()).hasSize(occurrences);
    }
}
