package dev.enishi.booking.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalTimesTest {
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08T01:59, false",
        "America/New_York, 2026-03-08T02:00, true",
        "America/New_York, 2026-03-08T02:59, true",
        "America/New_York, 2026-03-08T03:00, false",
        "America/New_York, 2026-11-01T01:30, false",
        "Australia/Lord_Howe, 2026-10-04T02:15, true",
        "Australia/Lord_Howe, 2026-10-04T02:30, false",
        "Asia/Tokyo, 2026-03-08T02:30, false",
    })
    void a_local_time_is_skipped_where_the_clocks_are_set_forward_over_it(
            ZoneId zone, LocalDateTime local, boolean skipped) {
        assertThat(LocalTimes.isSkipped(local, zone)).isEqualTo(skipped);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08T02:30-05:00, true",
        "America/New_York, 2026-03-08T02:30-04:00, true",
        "America/New_York, 2026-03-08T03:30-04:00, false",
        "America/New_York, 2026-03-08T02:30Z, false",
        "America/New_York, 2026-11-01T01:30-05:00, false",
        "Asia/Tokyo, 2026-03-08T02:30+09:00, false",
        "Europe/London, 2027-03-28T01:30+01:00, true",
        "Europe/London, 2027-03-28T01:30Z, false",
        "Atlantic/Azores, 2027-03-28T00:30-01:00, true",
        "Atlantic/Azores, 2027-03-28T00:30Z, false",
    })
    void an_instant_written_in_the_gap_is_hardly_what_was_meant(ZoneId zone, OffsetDateTime written, boolean skipped) {
        assertThat(LocalTimes.isSkipped(written, zone)).isEqualTo(skipped);
    }
}
