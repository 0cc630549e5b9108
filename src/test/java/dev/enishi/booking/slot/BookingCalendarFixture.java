package dev.enishi.booking.slot;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.Policies;
import dev.enishi.agency.PoliciesFixture;
import dev.enishi.agency.ReservationPolicies;
import dev.enishi.booking.availability.Window;
import dev.enishi.booking.availability.WindowKind;
import dev.enishi.platform.Ids;
import dev.enishi.platform.problem.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A booking calendar of two weeks in Tokyo, from Monday 23 November 2026 on, looked at on the Sunday before at noon. */
final class BookingCalendarFixture {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final Instant NOW = at("22T12:00");

    final List<Window> windows = new ArrayList<>();
    final List<BookedInterval> booked = new ArrayList<>();
    int gridMinutes = 15;
    int bufferMinutes;
    int newcomerSharePercent;
    int newcomerReleaseHours = 6;

    /** An instant of November 2026 in Tokyo: {@code "27T20:00"}. */
    static Instant at(String dayAndTime) {
        return OffsetDateTime.parse("2026-11-" + dayAndTime + ":00+09:00").toInstant();
    }

    BookingCalendarFixture window(WindowKind kind, String from, String to) {
        windows.add(new Window(at(from), at(to), kind));
        return this;
    }

    BookingCalendarFixture booked(Audience audience, String from, int minutes) {
        booked.add(booked(audience, at(from), minutes, bufferMinutes));
        return this;
    }

    static BookedInterval booked(Audience audience, Instant from, int minutes, int bufferMinutes) {
        Instant end = from.plus(Duration.ofMinutes(minutes));
        return new BookedInterval(
                Ids.next(), from, end, end.plus(Duration.ofMinutes(bufferMinutes)), audience == Audience.NEWCOMER);
    }

    BookingCalendar calendar() {
        return calendar(TOKYO);
    }

    /** The same by the clocks of another place. */
    BookingCalendar calendar(ZoneId zone) {
        ReservationPolicies reservations = new ReservationPolicies(
                gridMinutes, bufferMinutes, null, null, newcomerSharePercent, newcomerReleaseHours, null, null);
        Policies policies = PoliciesFixture.with("reservations", reservations);
        AgencySettings settings =
                new AgencySettings(Ids.next(), Language.JA, new BusinessCalendar(TOKYO, LocalTime.MIDNIGHT), policies);
        return new BookingCalendar(settings, zone, NOW.plus(Duration.ofDays(15)), windows, booked, NOW);
    }

    SlotDecision decide(Audience audience, String start, int minutes) {
        return calendar().decide(slotRequest(audience, start, minutes));
    }

    static SlotRequest slotRequest(Audience audience, String start, int minutes) {
        return new SlotRequest(at(start), minutes, audience, NOW);
    }
}
