package dev.enishi.booking.slot;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.Policies;
import dev.enishi.agency.ReservationPolicies;
import dev.enishi.booking.availability.Window;
import dev.enishi.booking.availability.WindowKind;
import dev.enishi.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A diary of the two weeks from Monday 23 November 2026 on in Tokyo, looked at on the Sunday before at noon. */
final class DiaryFixture {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final Instant NOW = at("22T12:00");

    final List<Window> windows = new ArrayList<>();
    final List<Held> held = new ArrayList<>();
    int gridMinutes = 15;
    int bufferMinutes;
    int newcomerSharePercent;
    int newcomerReleaseHours = 6;

    /** An instant of November 2026 in Tokyo: {@code "27T20:00"}. */
    static Instant at(String dayAndTime) {
        return OffsetDateTime.parse("2026-11-" + dayAndTime + ":00+09:00").toInstant();
    }

    DiaryFixture window(WindowKind kind, String from, String to) {
        windows.add(new Window(at(from), at(to), kind));
        return this;
    }

    DiaryFixture held(Audience audience, String from, int minutes) {
        held.add(held(audience, at(from), minutes, bufferMinutes));
        return this;
    }

    static Held held(Audience audience, Instant from, int minutes, int bufferMinutes) {
        Instant end = from.plus(Duration.ofMinutes(minutes));
        return new Held(
                Ids.next(), from, end, end.plus(Duration.ofMinutes(bufferMinutes)), audience == Audience.NEWCOMER);
    }

    Diary diary() {
        ReservationPolicies reservations = new ReservationPolicies(
                gridMinutes, bufferMinutes, null, null, newcomerSharePercent, newcomerReleaseHours, null, null);
        Policies policies = new Policies(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                reservations);
        AgencySettings settings =
                new AgencySettings(Ids.next(), new BusinessCalendar(TOKYO, LocalTime.MIDNIGHT), policies);
        return new Diary(settings, TOKYO, NOW.plus(Duration.ofDays(15)), windows, held, NOW);
    }

    Answer answer(Audience audience, String start, int minutes) {
        return diary().answer(wish(audience, start, minutes));
    }

    static Wish wish(Audience audience, String start, int minutes) {
        return new Wish(at(start), minutes, audience, NOW);
    }
}
