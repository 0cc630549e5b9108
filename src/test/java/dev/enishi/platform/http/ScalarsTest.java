package dev.enishi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {
    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "1970-01-02", "2199-12-30"})
    void days_of_the_calendar_are_read(String day) throws Exception {
        assertThat(Scalars.parse(day, LocalDate.class)).isEqualTo(LocalDate.parse(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2025-02-29",
                "2026-13-01",
                "2026-00-10",
                "2026-1-1",
                "26-01-01",
                "2026/01/01",
                "20260101",
                "2026-01-01T00:00:00Z",
                " 2026-01-01",
                "２０２６-01-01",
                "today",
                ""
            })
    void what_is_no_day_is_refused(String text) {
        assertThat(refusal(text, LocalDate.class)).isEqualTo(CommonProblem.INVALID_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01", "2199-12-31", "9999-12-31", "0001-01-01"})
    void days_outside_the_range_are_refused(String text) {
        assertThat(refusal(text, LocalDate.class)).isEqualTo(CommonProblem.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T00:00:00Z, 2026-11-22T00:00:00Z",
        "2026-11-22t00:00:00z, 2026-11-22T00:00:00Z",
        "2026-11-22T00:00:00+09:00, 2026-11-21T15:00:00Z",
        "2026-11-22T00:00:00-00:00, 2026-11-22T00:00:00Z",
        "2026-11-22T00:00:00.123456789+05:45, 2026-11-21T18:15:00.123456Z",
        "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z",
        "2199-12-31T23:59:59Z, 2199-12-31T23:59:59Z"
    })
    void instants_are_read_to_the_microsecond(String text, Instant expected) throws Exception {
        assertThat(Scalars.parse(text, Instant.class)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T00:00:00",
                "2026-11-22 00:00:00Z",
                "2026-11-22T00:00Z",
                "2026-11-22",
                "2026-02-30T00:00:00Z",
                "2026-11-22T24:00:00Z",
                "2026-11-22T23:59:60Z",
                "2026-11-22T00:00:00+25:00",
                "2026-11-22T00:00:00+0900",
                "2026-11-22T00:00:00[Asia/Tokyo]",
                "2026-11-22T00:00:00.1234567890Z",
                "1763769600",
                "-2026-11-22T00:00:00Z",
                ""
            })
    void what_is_no_instant_with_offset_is_refused(String text) {
        assertThat(refusal(text, Instant.class)).isEqualTo(CommonProblem.INVALID_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1969-12-31T23:59:59Z",
                "1970-01-01T00:00:00+09:00",
                "2200-01-01T00:00:00Z",
                "9999-12-31T00:00:00Z"
            })
    void instants_outside_the_range_are_refused(String text) {
        assertThat(refusal(text, Instant.class)).isEqualTo(CommonProblem.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00", "23:59", "05:00"})
    void times_are_hours_and_minutes(String time) throws Exception {
        assertThat(Scalars.parse(time, LocalTime.class)).isEqualTo(LocalTime.parse(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "5:00", "05:60", "05:00:00", "0500", ""})
    void what_is_no_time_is_refused(String text) {
        assertThat(refusal(text, LocalTime.class)).isEqualTo(CommonProblem.INVALID_FORMAT);
    }

    @Test
    void ids_are_uuids_in_their_long_form_whatever_the_case() throws Exception {
        UUID id = UUID.fromString("0190b5a0-0000-7000-8000-00000000000a");

        assertThat(Scalars.parse("0190B5A0-0000-7000-8000-00000000000A", UUID.class))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-1-1-1-1",
                "0190b5a000007000800000000000000a",
                "{0190b5a0-0000-7000-8000-00000000000a}",
                "0190b5a0-0000-7000-8000-00000000000g",
                "0190b5a0-0000-7000-8000-00000000000a ",
                "x",
                ""
            })
    void what_is_no_uuid_is_refused(String text) {
        assertThat(refusal(text, UUID.class)).isEqualTo(CommonProblem.INVALID_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "1.5", "1e3", "+1", " 1", "１", "-", "0x10", "007", "-007", "00"})
    void what_is_no_whole_number_is_refused(String text) {
        assertThat(refusal(text, Integer.class)).isEqualTo(CommonProblem.INVALID_FORMAT);
    }

    @Test
    void a_number_beyond_the_range_is_the_end_of_the_range() throws Exception {
        assertThat(Scalars.parse("99999999999", Integer.class)).isEqualTo(Integer.MAX_VALUE);
        assertThat(Scalars.parse("99999999999999999999", Integer.class)).isEqualTo(Integer.MAX_VALUE);
        assertThat(Scalars.parse("-99999999999999999999", Integer.class)).isEqualTo(Integer.MIN_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"True", "1", "yes", ""})
    void only_true_and_false_are_booleans(String text) {
        assertThat(refusal(text, Boolean.class)).isEqualTo(CommonProblem.INVALID_FORMAT);
    }

    @Test
    void line_breaks_tabs_and_emoji_can_be_written() {
        assertThat(WritableText.isWritable("a\tb\r\nc 👩‍❤️‍👨 𠮷 ﾀﾛｳ")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007", "\u001b[31m", "\u007f", "\u0085", "\ud83d", "\ude00\ud83d"})
    void control_characters_and_lone_surrogates_cannot_be_written(String text) {
        assertThat(WritableText.isWritable(text)).isFalse();
    }

    private static ProblemCode refusal(String text, Class<?> type) {
        return catchThrowableOfType(Scalars.Unreadable.class, () -> Scalars.parse(text, type))
                .violation
                .code();
    }
}
