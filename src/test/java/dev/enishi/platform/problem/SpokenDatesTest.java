package dev.enishi.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenDatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                2026-10-27 | 2026-10-27 | 今日              | today
                2026-10-27 | 2026-10-26 | 昨日              | yesterday
                2026-10-27 | 2026-10-28 | 明日              | tomorrow
                2026-10-27 | 2026-10-25 | 10月25日          | 25 October
                2026-10-27 | 2026-10-29 | 10月29日          | 29 October
                2026-10-27 | 2026-01-01 | 1月1日            | 1 January
                2026-10-27 | 2026-12-31 | 12月31日          | 31 December
                2026-10-27 | 2025-10-11 | 去年の10月11日     | 11 October last year
                2026-10-27 | 2025-12-31 | 去年の12月31日     | 31 December last year
                2026-10-27 | 2027-01-05 | 来年の1月5日       | 5 January next year
                2026-10-27 | 2024-10-11 | 2024年10月11日    | 11 October 2024
                2026-10-27 | 2028-02-29 | 2028年2月29日     | 29 February 2028
                2026-10-27 | 1970-01-02 | 1970年1月2日      | 2 January 1970
                2026-01-01 | 2025-12-31 | 昨日              | yesterday
                2026-01-02 | 2025-12-31 | 去年の12月31日     | 31 December last year
                2026-12-31 | 2027-01-01 | 明日              | tomorrow
                2026-12-31 | 2027-01-02 | 来年の1月2日       | 2 January next year
                2028-03-01 | 2028-02-29 | 昨日              | yesterday
                """)
    void a_day_is_said_as_on_the_day_in_question(LocalDate today, LocalDate day, String japanese, String english) {
        assertThat(SpokenDates.day(day, today, Language.JA)).isEqualTo(japanese);
        assertThat(SpokenDates.day(day, today, Language.EN)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-11, 2026年10月11日, 11 October 2026", "2026-01-02, 2026年1月2日, 2 January 2026"})
    void where_no_day_is_in_question_the_year_is_said(LocalDate day, String japanese, String english) {
        assertThat(SpokenDates.day(day, Language.JA)).isEqualTo(japanese);
        assertThat(SpokenDates.day(day, Language.EN)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"21:00, 21:00", "09:05, 9:05", "00:00, 0:00", "23:59:59, 23:59"})
    void a_time_is_said_by_hours_and_minutes(LocalTime time, String spoken) {
        assertThat(SpokenDates.time(time)).isEqualTo(spoken);
    }
}
