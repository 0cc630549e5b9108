package dev.enishi.wording.rendering;

import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.availability.DayRange;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.booking.slot.Audience;
import dev.enishi.booking.slot.BookingCalendar;
import dev.enishi.booking.slot.BookingCalendars;
import dev.enishi.booking.slot.BookingCalendars.Owner;
import dev.enishi.booking.slot.SlotRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the first start that a customer could reserve now. */
@ApplicationScoped
class NearestStart {
    private static final int MINUTES = 30;
    private static final int DAYS_AHEAD = 30;

    private final PerformerContexts performers;
    private final BookingCalendars calendars;

    NearestStart(PerformerContexts performers, BookingCalendars calendars) {
        this.performers = performers;
        this.calendars = calendars;
    }

    /** The first start of half an hour within 30 days; null where there is none, as for somebody banned. */
    @Nullable Instant of(Addressee customer, Instant now) {
        if (customer.blocked()) {
            return null;
        }
        UUID performerId = customer.performer().id();
        return performers
                .ask(performerId, (performer, trip) -> {
                    AgencySettings settings = performer.settings();
                    LocalDate today = settings.dayOf(now);
                    Supplier<BookingCalendar> calendar = calendars.ask(
                            trip,
                            new Owner(performerId, settings, performer.plan()),
                            new DayRange(today, today.plusDays(DAYS_AHEAD)),
                            null,
                            now);
                    SlotRequest wish = wish(Audience.of(customer.stage(settings.policies(), today)), settings, now);
                    return () -> calendar.get().starts(wish).stream().findFirst();
                })
                .orElse(null);
    }

    private static SlotRequest wish(Audience audience, AgencySettings settings, Instant now) {
        Instant notBefore = settings.policies().reservations().firstStartForCustomers(now);
        return new SlotRequest(notBefore, MINUTES, audience, notBefore);
    }
}
