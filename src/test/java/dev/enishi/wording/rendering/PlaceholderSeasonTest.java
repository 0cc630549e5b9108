package dev.enishi.wording.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.wording.template.Season;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholderSeasonTest {
    @Test
    void every_day_of_a_year_has_its_words() {
        ResourceBundle words = ResourceBundle.getBundle("messages.wording", Locale.JAPANESE);

        assertThat(LocalDate.of(2028, 1, 1)
                        .datesUntil(LocalDate.of(2029, 1, 1))
                        .map(PlaceholderValues::season)
                        .distinct())
                .hasSize(24)
                .allMatch(words::containsKey);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, WINTER",
        "2026-03-01, SPRING",
        "2026-05-31, SPRING",
        "2026-06-01, SUMMER",
        "2026-08-31, SUMMER",
        "2026-09-01, AUTUMN",
        "2026-11-30, AUTUMN",
        "2026-12-01, WINTER"
    })
    void seasons_change_with_the_month(LocalDate day, Season season) {
        assertThat(Season.of(day)).isEqualTo(season);
    }
}
