package dev.enishi.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseHolidaysTest {
    /** As the Cabinet Office has announced them. */
    @ParameterizedTest
    @CsvSource({
        // The games of Tokyo moved three of them.
        "2021, 01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23",
        "2024, 01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 "
                + "10-14 11-03 11-04 11-23",
        "2025, 01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 "
                + "11-23 11-24",
        // 3 May is a Sunday and its substitute the next day that is no holiday; 22 September lies between two.
        "2026, 01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 "
                + "11-23",
        "2027, 01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23"
    })
    void the_holidays_of_a_year_are_those_announced(int year, String announced) {
        List<MonthDay> days = Stream.of(announced.split(" "))
                .map(day -> MonthDay.parse("--" + day))
                .toList();

        assertThat(Year.of(year)
                        .atDay(1)
                        .datesUntil(Year.of(year + 1).atDay(1))
                        .filter(JapaneseHolidays::contains)
                        .map(MonthDay::from))
                .containsExactlyElementsOf(days);
    }

    @Test
    void every_day_that_a_request_can_name_has_an_answer() {
        assertThat(LocalDate.of(1969, 12, 30)
                        .datesUntil(LocalDate.of(2200, 1, 4))
                        .filter(JapaneseHolidays::contains))
                .contains(LocalDate.of(1970, 1, 15), LocalDate.of(2199, 11, 23));
    }
}
