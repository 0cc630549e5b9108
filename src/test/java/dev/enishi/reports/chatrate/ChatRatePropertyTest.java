package dev.enishi.reports.chatrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.Granularity;
import dev.enishi.reports.Place;
import dev.enishi.reports.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random sessions and chats over days on which clocks are set, beside a model that looks at each minute. */
class ChatRatePropertyTest {
    private static final long MINUTE = 60_000_000;

    /** A zone, and a day around which its clock is set: by an hour, by half an hour, at 00:01, and never. */
    private record Clock(String zone, String day) {}

    private static final List<Clock> CLOCKS = List.of(
            new Clock("America/New_York", "2026-11-01"),
            new Clock("America/New_York", "2026-03-08"),
            new Clock("Australia/Lord_Howe", "2026-04-05"),
            new Clock("Australia/Lord_Howe", "2026-10-04"),
            new Clock("America/St_Johns", "2010-11-07"),
            new Clock("Asia/Tokyo", "2026-11-01"));
    private static final List<LocalTime> DAY_STARTS =
            List.of(LocalTime.MIDNIGHT, LocalTime.of(1, 30), LocalTime.of(5, 0));

    private static final int PERFORMERS = 2;
    private static final int SITES = 2;

    @Property
    void every_minute_counts_once_where_it_belongs(@ForAll long seed) {
        Random random = new Random(seed);
        Clock clock = CLOCKS.get(random.nextInt(CLOCKS.size()));
        BusinessCalendar calendar =
                new BusinessCalendar(ZoneId.of(clock.zone()), DAY_STARTS.get(random.nextInt(DAY_STARTS.size())));
        LocalDate first = LocalDate.parse(clock.day()).minusDays(random.nextInt(4));
        LocalDate last = first.plusDays(random.nextInt(8));
        Granularity by = Granularity.values()[random.nextInt(Granularity.values().length)];
        Buckets buckets = Buckets.of(by, calendar, first, last);
        List<Stay> sessions = stays(random, buckets.range(), 1 + random.nextInt(8), 600);
        List<Stay> chats = stays(random, buckets.range(), random.nextInt(20), 180);

        ChatRate rate = ChatRate.of(buckets, sessions, chats);

        Map<Place, long[]> model = new HashMap<>();
        Instant end = calendar.endOf(last);
        for (Instant at = calendar.startOf(first); at.isBefore(end); at = at.plusSeconds(60)) {
            long[] sums = model.computeIfAbsent(place(by, calendar, at), place -> new long[2]);
            for (int performer = 0; performer < PERFORMERS; performer++) {
                sums[0] += isOnline(sessions, performer, at) ? MINUTE : 0;
                sums[1] += isInChat(sessions, chats, performer, at) ? MINUTE : 0;
            }
        }
        List<Place> places = buckets.places();
        assertThat(places).doesNotHaveDuplicates().containsAll(model.keySet());
        for (int i = 0; i < places.size(); i++) {
            long[] sums = model.getOrDefault(places.get(i), new long[2]);
            assertThat(new long[] {rate.online()[i], rate.inChat()[i]})
                    .as("%s", places.get(i))
                    .isEqualTo(sums);
        }
    }

    private static Place place(Granularity by, BusinessCalendar calendar, Instant at) {
        LocalDate day = calendar.dayOf(at);
        LocalDateTime local = LocalDateTime.ofInstant(at, calendar.zone());
        return switch (by) {
            case DAY -> new Place(day, null);
            case WEEK -> new Place(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), null);
            case MONTH -> new Place(day.withDayOfMonth(1), null);
            case HOUR_OF_WEEK -> new Place(null, "%s-%02d".formatted(local.getDayOfWeek(), local.getHour()));
        };
    }

    private static boolean isOnline(List<Stay> sessions, int performer, Instant at) {
        return sessions.stream().anyMatch(session -> covers(session, performer, at));
    }

    private static boolean isInChat(List<Stay> sessions, List<Stay> chats, int performer, Instant at) {
        return chats.stream()
                .anyMatch(chat -> covers(chat, performer, at)
                        && sessions.stream()
                                .anyMatch(session -> covers(session, performer, at)
                                        && session.siteId().equals(chat.siteId())));
    }

    private static boolean covers(Stay stay, int performer, Instant at) {
        return stay.performerId().equals(new UUID(0, performer))
                && !stay.span().from().isAfter(at)
                && stay.span().until().isAfter(at);
    }

    /** Some reach out of the range, some lie outside of it, some are empty. */
    private static List<Stay> stays(Random random, Span range, int number, int maxMinutes) {
        int minutes = (int) Duration.between(range.from(), range.until()).toMinutes();
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Instant from = range.from().plus(Duration.ofMinutes(random.nextInt(minutes + 600) - 300L));
            Span span = new Span(from, from.plus(Duration.ofMinutes(random.nextInt(maxMinutes))));
            stays.add(
                    new Stay(new UUID(0, random.nextInt(PERFORMERS)), new UUID(1, random.nextInt(SITES)), span, false));
        }
        return stays;
    }
}
