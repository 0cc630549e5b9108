package dev.enishi.reports.chatrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.Excluded;
import dev.enishi.reports.Exclusion;
import dev.enishi.reports.Granularity;
import dev.enishi.reports.Point;
import dev.enishi.reports.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChatRateTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(TOKYO, LocalTime.MIDNIGHT);
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");
    private static final UUID MIYU = new UUID(0, 1);
    private static final UUID RIN = new UUID(0, 2);
    private static final UUID SITE = new UUID(1, 1);
    private static final UUID OTHER_SITE = new UUID(1, 2);

    private final Buckets days = Buckets.of(Granularity.DAY, CALENDAR, FRIDAY, FRIDAY.plusDays(1));

    private static Stay stay(UUID performer, UUID site, String from, String until) {
        return new Stay(performer, site, new Span(at(from), at(until)), false);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse("2026-11-" + local).atZone(TOKYO).toInstant();
    }

    /** The values of rate, online, in chat and standby on each of the two days. */
    private List<List<Double>> values(List<Stay> sessions, List<Stay> chats) {
        return ChatRate.of(days, sessions, chats).series().stream()
                .map(series -> series.points().stream().map(Point::value).toList())
                .toList();
    }

    @Test
    void chats_at_the_same_time_count_once() {
        List<Stay> sessions = List.of(stay(MIYU, SITE, "27T20:00", "27T22:00"));
        List<Stay> chats = List.of(
                stay(MIYU, SITE, "27T20:30", "27T21:00"),
                stay(MIYU, SITE, "27T20:45", "27T21:15"),
                stay(MIYU, SITE, "27T20:50", "27T20:55"));

        assertThat(values(sessions, chats).stream().map(List::getFirst)).containsExactly(37.5, 120.0, 45.0, 75.0);
    }

    @Test
    void a_chat_counts_as_far_as_the_session_goes_and_the_rest_is_named() {
        List<Stay> sessions = List.of(stay(MIYU, SITE, "27T20:00", "27T21:00"));
        List<Stay> chats =
                List.of(stay(MIYU, SITE, "27T19:50", "27T20:10"), stay(MIYU, OTHER_SITE, "27T20:20", "27T20:50"));

        assertThat(values(sessions, chats).stream().map(List::getFirst)).containsExactly(16.7, 60.0, 10.0, 50.0);
        assertThat(ChatRate.excluded(days, sessions, chats))
                .containsExactly(new Excluded(Exclusion.CHAT_OUTSIDE_SESSIONS, 2, 40L));
    }

    @Test
    void what_crosses_midnight_belongs_to_both_days() {
        List<Stay> sessions = List.of(stay(MIYU, SITE, "27T23:00", "28T02:00"));
        List<Stay> chats = List.of(stay(MIYU, SITE, "27T23:30", "28T00:30"));

        assertThat(values(sessions, chats))
                .containsExactly(List.of(50.0, 25.0), List.of(60.0, 120.0), List.of(30.0, 30.0), List.of(30.0, 90.0));
    }

    @Test
    void two_sites_at_once_are_one_time_online() {
        List<Stay> sessions =
                List.of(stay(MIYU, SITE, "27T20:00", "27T21:00"), stay(MIYU, OTHER_SITE, "27T20:30", "27T21:30"));
        List<Stay> chats =
                List.of(stay(MIYU, SITE, "27T20:30", "27T21:00"), stay(MIYU, OTHER_SITE, "27T20:45", "27T21:15"));

        assertThat(values(sessions, chats).stream().map(List::getFirst)).containsExactly(50.0, 90.0, 45.0, 45.0);
    }

    @Test
    void two_performers_are_added_up() {
        List<Stay> sessions =
                List.of(stay(MIYU, SITE, "27T20:00", "27T21:00"), stay(RIN, SITE, "27T20:00", "27T21:00"));
        List<Stay> chats = List.of(stay(MIYU, SITE, "27T20:00", "27T20:30"), stay(RIN, SITE, "27T20:00", "27T20:30"));

        assertThat(values(sessions, chats).stream().map(List::getFirst)).containsExactly(50.0, 120.0, 60.0, 60.0);
    }

    @Test
    void where_nobody_was_online_there_is_no_rate() {
        assertThat(ChatRate.of(days, List.of(), List.of()).series().getFirst().points())
                .containsExactly(new Point(FRIDAY, null, null), new Point(FRIDAY.plusDays(1), null, null));
    }

    @Test
    void a_session_that_nobody_ended_is_named_where_it_counts() {
        Stay unfinished = new Stay(MIYU, SITE, new Span(at("26T20:00"), at("27T20:00")), true);
        Stay before = new Stay(MIYU, SITE, new Span(at("25T20:00"), at("26T20:00")), true);

        assertThat(ChatRate.excluded(days, List.of(unfinished, before), List.of()))
                .containsExactly(new Excluded(Exclusion.UNFINISHED_SESSION, 1, null));
    }

    @Test
    void weeks_begin_on_monday_and_months_on_their_first_also_where_the_range_begins_later() {
        LocalDate last = LocalDate.parse("2026-12-08");

        assertThat(Buckets.of(Granularity.WEEK, CALENDAR, FRIDAY, last).places().stream()
                        .map(place -> String.valueOf(place.at())))
                .containsExactly("2026-11-23", "2026-11-30", "2026-12-07");
        assertThat(Buckets.of(Granularity.MONTH, CALENDAR, FRIDAY, last).places().stream()
                        .map(place -> String.valueOf(place.at())))
                .containsExactly("2026-11-01", "2026-12-01");
    }
}
