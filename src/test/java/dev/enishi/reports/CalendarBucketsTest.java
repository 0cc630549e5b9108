package dev.enishi.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarBucketsTest {
    private static final BusinessCalendar APIA = new BusinessCalendar(ZoneId.of("Pacific/Apia"), LocalTime.MIDNIGHT);

    @Test
    void a_day_that_the_zone_left_out_has_a_place_and_no_time() {
        Buckets days = Buckets.of(Granularity.DAY, APIA, LocalDate.parse("2011-12-29"), LocalDate.parse("2011-12-31"));
        Instant next = Instant.parse("2011-12-30T10:00:00Z");

        assertThat(days.places()).hasSize(3);
        assertThat(days.starts()).containsExactly(Instant.parse("2011-12-29T10:00:00Z"), next, next);
        assertThat(days.indexOf(next)).isEqualTo(2);
        assertThat(days.endAfter(next)).isEqualTo(Instant.parse("2011-12-31T10:00:00Z"));
        assertThat(days.microsecondsOf(Spans.union(List.of(days.range()))))
                .containsExactly(86_400_000_000L, 0, 86_400_000_000L);
    }
}
