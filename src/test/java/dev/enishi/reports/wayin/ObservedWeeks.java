package dev.enishi.reports.wayin;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.Granularity;
import dev.enishi.reports.Place;
import dev.enishi.reports.Span;
import dev.enishi.reports.session.StandbyMode;
import dev.enishi.reports.wayin.FreeTime.Sums;
import dev.enishi.reports.wayin.Observed.Held;
import dev.enishi.reports.wayin.Observed.InVain;
import dev.enishi.reports.wayin.Observed.Session;
import dev.enishi.reports.wayin.Observed.TwoShot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Weeks that a test makes by hand: times of a day from its midnight on, so that 25:00 is one o'clock at night. */
final class ObservedWeeks {
    private final BusinessCalendar calendar;
    private final Buckets hours;
    private final List<Session> sessions = new ArrayList<>();
    private final List<TwoShot> twoShots = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final List<InVain> inVain = new ArrayList<>();

    ObservedWeeks(String from, String to) {
        this("Asia/Tokyo", from, to);
    }

    ObservedWeeks(String zone, String from, String to) {
        calendar = new BusinessCalendar(ZoneId.of(zone), LocalTime.MIDNIGHT);
        hours = Buckets.of(Granularity.HOUR_OF_WEEK, calendar, LocalDate.parse(from), LocalDate.parse(to));
    }

    static UUID id(String handle) {
        return UUID.nameUUIDFromBytes(handle.getBytes(StandardCharsets.UTF_8));
    }

    static int index(String hour) {
        return new ObservedWeeks("2026-10-05", "2026-10-05").hours.places().indexOf(Place.of(hour));
    }

    FreeTime time() {
        return FreeTime.of(hours, new Observed(hours.range(), sessions, twoShots, held, inVain));
    }

    Sums hour(String key) {
        return time().of(index(key));
    }

    void between(String from, String until) {
        sessions.add(new Session(new Span(Instant.parse(from), Instant.parse(until)), StandbyMode.OPEN, false));
    }

    Days on(String day) {
        return new Days(List.of(LocalDate.parse(day)));
    }

    /** So many, from the first Friday of October 2026 that the weeks have. */
    Days eachFriday(int weeks) {
        LocalDate first = LocalDate.parse("2026-10-09");
        return new Days(
                Stream.iterate(first, day -> day.plusWeeks(1)).limit(weeks).toList());
    }

    /** The same on each of some days. */
    final class Days {
        private final List<LocalDate> days;

        private Days(List<LocalDate> days) {
            this.days = days;
        }

        Days online(String from, String until) {
            spans(from, until).forEach(span -> sessions.add(new Session(span, StandbyMode.OPEN, false)));
            return this;
        }

        Days reservedOnly(String from, String until) {
            spans(from, until).forEach(span -> sessions.add(new Session(span, StandbyMode.RESERVED_ONLY, false)));
            return this;
        }

        Days walkIn(String handle, String from, String until) {
            spans(from, until).forEach(span -> twoShots.add(new TwoShot(id(handle), span, true, false)));
            return this;
        }

        Days newcomer(String handle, String from, String until) {
            spans(from, until).forEach(span -> twoShots.add(new TwoShot(id(handle), span, true, true)));
            return this;
        }

        Days held(String from, String until) {
            spans(from, until).forEach(span -> held.add(new Held(span, false)));
            return this;
        }

        Days missed(String at) {
            days.forEach(day -> inVain.add(new InVain(at(day, at), false)));
            return this;
        }

        Days requested(String at) {
            days.forEach(day -> inVain.add(new InVain(at(day, at), true)));
            return this;
        }

        private Stream<Span> spans(String from, String until) {
            return days.stream().map(day -> new Span(at(day, from), at(day, until)));
        }

        private Instant at(LocalDate day, String time) {
            int minutes = Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
            return calendar.startOf(day).plusSeconds(minutes * 60L);
        }
    }
}
